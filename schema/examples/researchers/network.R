# Who stands with whom, in plain R: reads a discourse network that the command line wrote.
#
#   npm run --silent cli -- export discourse-nodes.csv --kind SUBTRACT --out nodes.csv
#   npm run --silent cli -- export discourse-edges.csv --kind SUBTRACT --out edges.csv
#   npm run --silent cli -- export discourse.csv --kind SUBTRACT --out matrix.csv
#   Rscript network.R nodes.csv edges.csv matrix.csv

files <- commandArgs(trailingOnly = TRUE)
read <- function(file, ...) read.csv(file, fileEncoding = "UTF-8-BOM", check.names = FALSE, ...)
nodes <- read(files[1])
edges <- read(files[2])

# `value` is the absolute weight; the sign stands beside it.
edges$weight <- edges$value * edges$sign
cat(nrow(nodes), "actors,", nrow(edges), "ties; signed weights add up to", sum(edges$weight), "\n")

# The strongest conflicts and agreements, by name. `stanceIds` leads from each to its words.
name <- setNames(nodes$label, nodes$id)
edges <- edges[order(edges$weight), ]
for (row in unique(c(head(seq_len(nrow(edges)), 3), tail(seq_len(nrow(edges)), 3))))
  cat(sprintf("%+g", edges$weight[row]), name[[edges$source[row]]], "and", name[[edges$target[row]]], "\n")

# The same network as a matrix, which keeps the signs and can go to statnet, igraph or a spreadsheet.
weights <- as.matrix(read(files[3], row.names = 1))
stopifnot(isSymmetric(unname(weights)), sum(weights) / 2 == sum(edges$weight))
cat("communities:", table(nodes$community), "\n")
