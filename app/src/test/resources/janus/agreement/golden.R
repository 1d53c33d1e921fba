# Golden values of agreement: Rscript golden.R > golden.json, in this folder.
# R 4.2.2 with psych 2.2.9 (r-base-core, r-cran-psych of Debian bookworm).
suppressPackageStartupMessages(library(psych))
num <- function(x) ifelse(is.na(x), "null", sprintf("%.15g", x))
row <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
mat <- function(m) paste0("[", paste(apply(m, 1, row), collapse = ","), "]")
set.seed(1)
latent <- rnorm(40)
grades <- sapply(1:4, function(j) pmin(5, pmax(1, round(3 + latent + rnorm(40, 0, 0.7) + j / 5))))
half <- grades[, 1:2]
sf <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), ncol = 4, byrow = TRUE)
anxiety <- matrix(c(3,3,3,4,5,5,2,3,5,2,2,6,1,5,2,2,1,2,4,3,3,6,4,6,2,4,2,4,3,3,2,3,3,3,2,2,1,3,3,4,
                    2,1,4,4,3,2,1,6,1,1,1,2,3,3,1,1,3,3,2,2), ncol = 3)

# variance of weighted kappa by Fleiss, Cohen and Everitt 1969; psych's own is 0 for some of these tables
weighted <- function(m, w) {
  levels <- sort(unique(as.vector(m)))
  d <- abs(outer(levels, levels, "-")) / (max(levels) - min(levels))
  W <- w(d)
  O <- table(factor(m[, 1], levels), factor(m[, 2], levels))
  p <- O / sum(O); a <- rowSums(p); b <- colSums(p)
  po <- sum(W * p); pe <- sum(W * outer(a, b)); k <- (po - pe) / (1 - pe)
  off <- outer(as.vector(W %*% b), as.vector(t(W) %*% a), "+") * (1 - k)
  row(c(k, (sum(p * (W - off)^2) - (k - pe * (1 - k))^2) / (sum(O) * (1 - pe)^2)))
}
kappa <- function(name, m) {
  plain <- cohen.kappa(m)
  cat(sprintf('{"name":"%s","ratings":%s,"none":%s,"linear":%s,"quadratic":%s}', name, mat(m),
      row(c(plain$kappa, plain$var.kappa)), weighted(m, function(d) 1 - d), weighted(m, function(d) 1 - d^2)))
}
icc <- function(name, m) {
  r <- ICC(m, lmer = FALSE)$results
  two <- r[r$type == "ICC2", ]
  cat(sprintf('{"name":"%s","ratings":%s,"icc":%s,"low":%s,"high":%s}', name, mat(m),
      num(two$ICC), num(two$`lower bound`), num(two$`upper bound`)))
}
cat('{"kappa":[\n')
kappa("simulated grades", half); cat(",\n")
kappa("anxiety of irr, raters 1 and 2", anxiety[, 1:2])
cat('\n],"icc":[\n')
icc("Shrout and Fleiss 1979, table 2", sf); cat(",\n")
icc("anxiety", anxiety); cat(",\n")
icc("simulated grades", grades)
cat('\n]}\n')
