# Makes points.csv and the labels R's dbscan gives them. Run in this folder: Rscript clusters.R
suppressMessages(library(dbscan))
set.seed(20261122)
blob <- function(n, lon, lat, spread) cbind(lon + rnorm(n) * spread * 1.17, lat + rnorm(n) * spread)
degrees <- rbind(
  blob(150, 120.70, 31.30, 0.002), blob(120, 120.71, 31.305, 0.002), blob(200, 120.74, 31.29, 0.006),
  blob(60, 120.68, 31.33, 0.0008), blob(90, 120.78, 31.34, 0.004),
  cbind(seq(120.66, 120.70, length.out = 80) + rnorm(80) * 1e-4, seq(31.26, 31.27, length.out = 80) + rnorm(80) * 1e-4),
  cbind(runif(300, 120.65, 120.80), runif(300, 31.25, 31.36)))
degrees <- round(degrees, 7)
a <- 6378137; e2 <- 0.0066943799901413165
lon <- degrees[, 1] * pi / 180; lat <- degrees[, 2] * pi / 180
N <- a / sqrt(1 - e2 * sin(lat)^2)
xyz <- cbind(N * cos(lat) * cos(lon), N * cos(lat) * sin(lon), N * (1 - e2) * sin(lat))
table <- data.frame(lon = degrees[, 1], lat = degrees[, 2])
for (eps in c(150, 300, 600)) for (count in c(4, 8)) {
  table[[paste0("dbscan_", eps, "_", count)]] <- dbscan(xyz, eps = eps, minPts = count)$cluster
  table[[paste0("core_", eps, "_", count)]] <- as.integer(is.corepoint(xyz, eps = eps, minPts = count))
}
for (count in c(5, 10, 20)) table[[paste0("hdbscan_", count)]] <- hdbscan(xyz, minPts = count)$cluster
write.table(format(table, digits = 10, trim = TRUE), "clusters.csv", sep = ",", quote = FALSE, row.names = FALSE)
print(packageVersion("dbscan")); print(R.version.string)
