# Golden values of ROC analysis: Rscript golden.R > golden.json, in this folder.
# R 4.2.2 with pROC 1.18.0 (r-base-core, r-cran-proc of Debian bookworm).
suppressPackageStartupMessages(library(pROC))
num <- function(x) ifelse(is.na(x), "null", ifelse(is.finite(x), sprintf("%.15g", x), '"inf"'))
row <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
data(aSAH)
bad <- as.integer(aSAH$outcome == "Poor")

# k of n against chance 0.5 and another: binom.test, and Wilson's score interval by prop.test
proportion <- function(k, n, p) {
  b <- binom.test(k, n, p)
  w <- prop.test(k, n, correct = FALSE)
  sprintf('{"k":%d,"n":%d,"chance":%s,"low":%s,"high":%s,"p":%s,"wilson_low":%s,"wilson_high":%s}', k, n, num(p),
      num(b$conf.int[1]), num(b$conf.int[2]), num(b$p.value), num(w$conf.int[1]), num(w$conf.int[2]))
}
# Hautus 1995's correction, variance of Gourevitch and Galanter 1967
dprime <- function(h, m, f, c) {
  hit <- (h + 0.5) / (h + m + 1); fa <- (f + 0.5) / (f + c + 1)
  d <- qnorm(hit) - qnorm(fa)
  v <- hit * (1 - hit) / ((h + m + 1) * dnorm(qnorm(hit))^2) + fa * (1 - fa) / ((f + c + 1) * dnorm(qnorm(fa))^2)
  sprintf('{"counts":%s,"d":%s,"se":%s,"criterion":%s}', row(c(h, m, f, c)), num(d), num(sqrt(v)),
      num(-(qnorm(hit) + qnorm(fa)) / 2))
}
curve <- function(name) {
  r <- roc(bad, aSAH[[name]], quiet = TRUE, direction = "<")
  ci <- ci.auc(r)
  k <- coords(r, "all", ret = c("fpr", "tpr"))
  sprintf('{"name":"%s","scores":%s,"auc":%s,"low":%s,"high":%s,"var":%s,"fpr":%s,"tpr":%s}', name,
      row(as.numeric(aSAH[[name]])), num(ci[2]), num(ci[1]), num(ci[3]), num(var(r)),
      row(rev(k$fpr)), row(rev(k$tpr)))
}
test <- function(a, b) {
  t <- roc.test(roc(bad, aSAH[[a]], quiet = TRUE, direction = "<"), roc(bad, aSAH[[b]], quiet = TRUE, direction = "<"),
      method = "delong", paired = TRUE)
  sprintf('{"a":"%s","b":"%s","z":%s,"p":%s,"low":%s,"high":%s}', a, b, num(t$statistic), num(t$p.value),
      num(t$conf.int[1]), num(t$conf.int[2]))
}
# Obuchowski and Rockette 1995 with Hillis 2007's degrees of freedom, DeLong's covariances by pROC
lines <- strsplit(grep("^[0-9]", readLines("vandyke.txt"), value = TRUE), " ")
digits <- function(s) as.integer(strsplit(s, "")[[1]])
truth <- rep(0:1, c(69, 45))
curves <- lapply(lines, function(l) roc(truth, c(digits(l[3]), digits(l[4])), quiet = TRUE, direction = "<"))
reader <- as.integer(sapply(lines, `[`, 1)); treatment <- as.integer(sapply(lines, `[`, 2))
S <- outer(1:10, 1:10, Vectorize(function(i, j) if (i == j) var(curves[[i]]) else cov(curves[[i]], curves[[j]])))
theta <- sapply(curves, function(c) as.numeric(auc(c)))
pick <- function(f) mean(S[outer(1:10, 1:10, Vectorize(f))])
cov1 <- pick(function(i, j) reader[i] == reader[j] && treatment[i] != treatment[j])
cov2 <- pick(function(i, j) reader[i] != reader[j] && treatment[i] == treatment[j])
cov3 <- pick(function(i, j) reader[i] != reader[j] && treatment[i] != treatment[j])
m <- matrix(theta[order(treatment, reader)], nrow = 2, byrow = TRUE)
rr <- 5
mst <- rr * var(rowMeans(m))
mstr <- sum((m - rowMeans(m) - rep(colMeans(m), each = 2) + mean(m))^2) / 4
den <- mstr + rr * max(cov2 - cov3, 0)
df <- den^2 / (mstr^2 / 4)
p <- pf(mst / den, 1, df, lower.tail = FALSE)
half <- qt(0.975, df) * sqrt(2 / rr * den)
single <- function(t) {
  a <- m[t + 1, ]; i <- which(treatment == t)
  c2 <- mean(S[i, i][outer(1:5, 1:5, "!=")])
  d <- var(a) + rr * max(c2, 0)
  f <- d^2 / (var(a)^2 / 4)
  h <- qt(0.975, f) * sqrt(d / rr)
  c(mean(a), sqrt(d / rr), f, mean(a) - h, mean(a) + h, c2)
}
# Obuchowski 1997, equations 3 to 6: subjects with several images with and without
set.seed(2)
subject <- rep(1:12, each = 6)
positive <- rep(c(1, 1, 0, 0, 0, 1), 12); positive[subject == 12] <- 0
first <- round(rnorm(12)[subject] + positive + rnorm(72))
second <- round(first / 2 + rnorm(12)[subject] + rnorm(72))
clustered <- function(x, y) {
  parts <- function(s) {
    p <- s[positive == 1]; n <- s[positive == 0]
    v10 <- sapply(p, function(a) mean((n < a) + (n == a) / 2)); v01 <- sapply(n, function(b) mean((p > b) + (p == b) / 2))
    t <- mean(v10)
    list(t = t, p = tapply(v10 - t, factor(subject[positive == 1], 1:12), sum), n = tapply(v01 - t, factor(subject[positive == 0], 1:12), sum))
  }
  a <- parts(x); b <- parts(y); M <- sum(positive); N <- sum(1 - positive)
  s10 <- 11 / (10 * M) * sum(a$p * b$p, na.rm = TRUE); s01 <- 12 / (11 * N) * sum(a$n * b$n, na.rm = TRUE)
  s11 <- 12 / 11 * sum(a$p * b$n, na.rm = TRUE); s12 <- 12 / 11 * sum(a$n * b$p, na.rm = TRUE)
  s10 / M + s01 / N + (s11 + s12) / (M * N)
}
# from how many images on, at most 400 more, the exact interval of an accuracy is within half on each side
images <- function(a, half) {
  n <- 1:2000
  width <- sapply(n, function(m) diff(binom.test(round(a * m + 1e-9), m)$conf.int) / 2)
  max(which(width > half)) + 1
}
cat('{"proportions":[\n')
cat(paste(c(proportion(0, 7, 0.5), proportion(7, 7, 0.5), proportion(13, 20, 0.5), proportion(41, 60, 0.5),
    proportion(58, 90, 1 / 3), proportion(500, 1000, 0.5)), collapse = ",\n"))
cat('\n],"dprime":[\n')
cat(paste(c(dprime(20, 5, 10, 15), dprime(25, 0, 3, 22), dprime(30, 0, 0, 30), dprime(7, 13, 9, 11)), collapse = ",\n"))
cat(sprintf('\n],"truth":%s,"curves":[\n', row(bad)))
cat(paste(sapply(c("s100b", "ndka", "wfns"), curve), collapse = ",\n"))
cat('\n],"tests":[\n')
cat(paste(c(test("s100b", "ndka"), test("wfns", "ndka"), test("s100b", "wfns")), collapse = ",\n"))
cat(sprintf('\n],"clustered":{"subject":%s,"positive":%s,"first":%s,"second":%s,"var":%s,"var2":%s,"cov":%s}',
    row(subject), row(positive), row(first), row(second), num(clustered(first, first)), num(clustered(second, second)),
    num(clustered(first, second))))
sizes <- list(c(0.5, 0.1), c(0.7, 0.05), c(0.9, 0.05), c(0.6, 0.15))
cat(sprintf(',\n"images":[%s]', paste(sapply(sizes, function(x) row(c(x, images(x[1], x[2])))), collapse = ",")))
cat(sprintf(',\n"vandyke":{"cov":%s,"ms":%s,"compare":%s,"single":[%s,%s]}}\n',
    row(c(cov1, cov2, cov3, mean(diag(S)))), row(c(mst, mstr)),
    row(c(mean(m[1, ]) - mean(m[2, ]), mst / den, df, p, mean(m[1, ]) - mean(m[2, ]) - half, mean(m[1, ]) - mean(m[2, ]) + half)),
    row(single(0)), row(single(1))))
