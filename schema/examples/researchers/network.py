"""Who stands with whom: asks a service for a discourse network, and opens a tie to the words behind it.

    pip install networkx                        3.6 is the first that reads GEXF 1.3
    npm start                                   in the folder of the service
    python3 network.py                          or: python3 network.py ADDRESS question:NAME
"""

import io
import json
import sys
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import networkx

address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000"
question = sys.argv[2] if len(sys.argv) > 2 else None


def ask(query, **variables):
    """Asks the API; what it does not take, it tells."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    with urlopen(Request(f"{address}/graphql", body, {"Content-Type": "application/json"})) as response:
        answer = json.load(response)
    if "errors" in answer:
        sys.exit(answer["errors"][0]["message"])
    return answer["data"]


# Scores come from the API, with all that they were computed with.
network = ask(
    """query ($question: ID) {
      discourseNetwork(question: $question, kind: SUBTRACT) {
        stanceCount weightSum parameters warnings
        bipolarity { score baseline zScore camps { name members { name } } }
      }
    }""",
    question=question,
)["discourseNetwork"]
print(f"{network['stanceCount']} stances; weights add up to {network['weightSum']:g}")
if network["bipolarity"]:
    print("bipolarity {score:.4f}, one camp {baseline:.4f}".format(**network["bipolarity"]))
for warning in network["warnings"]:
    print("mind:", warning)

# The network itself comes as a file, made with the same arguments. Weights are absolute; the sign stands beside them.
parameters = {"kind": "SUBTRACT", **({"question": question} if question else {})}
with urlopen(f"{address}/export/discourse.gexf?{urlencode(parameters)}") as response:
    graph = networkx.read_gexf(io.BytesIO(response.read()))
signed = sum(tie["weight"] * tie["sign"] for _, _, tie in graph.edges(data=True))
print(f"{graph.number_of_nodes()} actors, {graph.number_of_edges()} ties; signed weights add up to {signed:g}")

strongest = sorted(graph.edges(data=True), key=lambda edge: edge[2]["sign"] * edge[2]["weight"])
for source, target, tie in strongest[:3] + strongest[3:][-3:]:
    names = [graph.nodes[end]["label"] for end in (source, target)]
    print(f"{tie['sign'] * tie['weight']:+g} {' and '.join(names)}")

# Every tie names the stances behind it, and each stance leads to words and where they are written.
if strongest:
    stances = ask(
        """query ($ids: [ID!]!) {
          nodes(ids: $ids) {
            ... on Stance {
              polarity holder { name } claim { text }
              statement { quote summary citations { source { title } start end } }
            }
          }
        }""",
        ids=strongest[0][2]["stanceIds"].split(" | ")[:10],
    )["nodes"]
    for stance in stances:
        said = stance["statement"] or {}
        print(f"{stance['holder']['name']}: {stance['polarity']} {stance['claim']['text']!r}")
        print(f"    {said.get('quote') or said.get('summary')}")
