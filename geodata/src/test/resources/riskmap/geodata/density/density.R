# Kernel density of weighted points by spatstat, without edge correction, at places between the points.
suppressMessages(library(spatstat.explore))
set.seed(20261122)
n <- 400
window <- owin(c(520000, 530000), c(3466000, 3474000))
centre <- cbind(runif(6, 521000, 529000), runif(6, 3467000, 3473000))
pick <- sample(6, n, replace = TRUE)
x <- pmin(pmax(rnorm(n, centre[pick, 1], 700), 520000), 530000)
y <- pmin(pmax(rnorm(n, centre[pick, 2], 700), 3466000), 3474000)
w <- round(runif(n, 0, 5), 3)
x <- round(x, 3); y <- round(y, 3)
X <- ppp(x, y, window = window)
write.csv(data.frame(x, y, w), "density-points.csv", row.names = FALSE, quote = FALSE)
px <- rep(seq(520100, 529900, length.out = 25), 20)
py <- rep(seq(3466100, 3473900, length.out = 20), each = 25)
h <- 900
at <- function(kernel, sigma)
  as.vector(density.ppp(superimpose(X, ppp(px, py, window = window), W = window), sigma = sigma, kernel = kernel,
      weights = c(w, rep(0, length(px))), at = "points", leaveoneout = FALSE, edge = FALSE))[n + seq_along(px)] * 1e6
# spatstat's sigma is the standard deviation of the kernel along an axis: h/sqrt(8) for the quartic one.
result <- data.frame(x = px, y = py, gaussian = at("gaussian", h), quartic = at("quartic", h / sqrt(8)))
write.csv(format(result, digits = 15, trim = TRUE), "density-expected.csv", row.names = FALSE, quote = FALSE)
