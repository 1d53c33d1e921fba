# Golden values of what ranks tell: Rscript ranks.R > ranks.json, in this folder.
# R 4.2.2 (r-base-core of Debian bookworm): cor.test, wilcox.test, quantile.
row <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ","), "]")
part <- function(name, ones) cat(sprintf('"%s":[\n%s\n]', name, paste(ones, collapse = ",\n")))
# exact without ties, else by Student's t
rho <- function(name, x, y, exact) {
  t <- suppressWarnings(cor.test(x, y, method = "spearman", exact = exact))
  sprintf('{"name":"%s","x":%s,"y":%s,"rho":%.15g,"p":%.15g}', name, row(x), row(y), t$estimate, t$p.value)
}
signed <- function(name, d, exact) {
  t <- suppressWarnings(wilcox.test(d, exact = exact, correct = TRUE))
  sprintf('{"name":"%s","d":%s,"plus":%.15g,"p":%.15g}', name, row(d), t$statistic, t$p.value)
}
middle <- function(name, x) {
  q <- quantile(x, c(0.25, 0.5, 0.75), names = FALSE) # type 7
  sprintf('{"name":"%s","values":%s,"quartiles":%s}', name, row(x), row(q))
}
set.seed(6)
grades <- sample(1:5, 60, replace = TRUE)
psnr <- round(24 + grades + rnorm(60, 0, 2), 3)
seconds <- round(exp(rnorm(37, 2, 0.6)), 1)
halves <- round(rnorm(25, 0.2, 0.8) * 2) / 2
cat("{")
part("spearman", c(
  rho("seven, all orders", c(3.1, 1.2, 5.5, 2.4, 9.7, 4.8, 6), c(2, 1, 9, 3, 7, 8, 4), TRUE),
  rho("sixty grades beside a metric", psnr, grades, FALSE),
  rho("places beside times", 1:37, seconds, FALSE)))
cat(",\n")
part("wilcoxon", c(
  signed("twelve, exact", c(0.4, -0.1, 1.2, 0.7, -0.3, 0.9, 1.4, 0.2, -0.6, 1.1, 0.5, 0.8), TRUE),
  signed("steps of a half, with ties and zeros", halves, FALSE)))
cat(",\n")
part("quartiles", c(middle("times of 37 answers", seconds), middle("four", c(7.5, 1, 4, 2))))
cat("}\n")
