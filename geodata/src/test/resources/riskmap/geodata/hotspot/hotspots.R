# Getis-Ord Gi* of the cells of a lattice by spdep: binary weights within a distance, the cell itself included.
suppressMessages(library(spdep))
set.seed(20261122)
cells <- function(shape, size, columns, rows) {
  at <- expand.grid(column = 0:(columns - 1), row = 0:(rows - 1))
  if (shape == "hexagon") {
    at$x <- size * (at$column + (at$row %% 2) / 2)
    at$y <- size * sqrt(3) / 2 * at$row
  } else {
    at$x <- size * at$column
    at$y <- size * at$row
  }
  at
}
study <- function(shape, size, band) {
  at <- cells(shape, size, 24, 20)
  heat <- exp(-((at$column - 6)^2 + (at$row - 5)^2) / 12) + 0.6 * exp(-((at$column - 17)^2 + (at$row - 14)^2) / 20)
  keep <- runif(nrow(at)) > 0.12 | at$column == 0
  at <- at[keep, ]; heat <- heat[keep]
  # A cell far from all others: an island.
  far <- data.frame(column = 60, row = 60, x = 0, y = 0)
  far$x <- size * 60; far$y <- size * (if (shape == "hexagon") sqrt(3) / 2 else 1) * 60
  at <- rbind(at, far)
  value <- round(c(rpois(length(heat), 2 + 9 * heat) * runif(length(heat), 0.5, 1.5), 7), 3)
  nb <- dnearneigh(as.matrix(at[, c("x", "y")]), 0, band)
  listw <- nb2listw(include.self(nb), style = "B", zero.policy = TRUE)
  z <- as.numeric(localG(value, listw, zero.policy = TRUE))
  p <- 2 * pnorm(-abs(z))
  data.frame(shape, column = at$column, row = at$row, value, z, p, q = p.adjust(p, "BH"))
}
result <- rbind(study("hexagon", 200, 500), study("square", 250, 520))
write.csv(format(result, digits = 15, trim = TRUE), "gistar.csv", row.names = FALSE, quote = FALSE)
z <- c(seq(0, 8, 0.25), 12, 20, 37)
write.csv(format(data.frame(z, p = 2 * pnorm(-z)), digits = 16, trim = TRUE), "two-sided.csv", row.names = FALSE, quote = FALSE)
