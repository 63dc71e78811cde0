"""Reads networks with programs that are not ours, and prints the sums of each as a line of JSON."""

import csv
import json
import sys

import igraph
import networkx


def sums(graph):
    edges = list(graph.edges(data=True))
    return {
        "nodes": graph.number_of_nodes(),
        "edges": len(edges),
        "weight": sum(float(data["weight"]) for _, _, data in edges),
        "signed": sum(float(data["weight"]) * int(data.get("sign", 1)) for _, _, data in edges),
        "directed": graph.is_directed(),
    }


def read_matrix(path):
    """A square matrix of an undirected network, or one of actors by claims."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        (_, *columns), *rows = csv.reader(file)
    graph = networkx.Graph()
    for row, *cells in rows:
        graph.add_node(row)
        for column, cell in zip(columns, cells):
            graph.add_node(column)
            if float(cell) != 0:
                graph.add_edge(row, column, weight=abs(float(cell)), sign=1 if float(cell) > 0 else -1)
    return sums(graph)


def read_edges(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        graph = networkx.Graph()
        for row in csv.DictReader(file):
            graph.add_edge(row["source"], row["target"], weight=row["value"], sign=row.get("sign", "1"))
    return sums(graph)


def read_dl(path):
    """igraph reads no absolute weights: a DL file keeps the signs, and tells each tie from both ends."""
    graph = igraph.Graph.Read_DL(path, directed=True)
    weights = [weight for weight in (graph.es["weight"] if graph.ecount() > 0 else [])]
    return {
        "nodes": graph.vcount(),
        "edges": len(weights) / 2,
        "weight": sum(abs(weight) for weight in weights) / 2,
        "signed": sum(weights) / 2,
        "directed": False,
    }


readers = {
    "gexf": lambda path: sums(networkx.read_gexf(path)),
    "graphml": lambda path: sums(networkx.read_graphml(path)),
    "edges.csv": read_edges,
    "csv": read_matrix,
    "dl": read_dl,
}

for path in sys.argv[1:]:
    print(json.dumps(next(read(path) for ending, read in readers.items() if path.endswith(ending))))
