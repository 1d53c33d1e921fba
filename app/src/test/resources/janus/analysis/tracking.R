# Golden values of readers and subjects drawn again: Rscript tracking.R > tracking.json, in this
# folder. R 4.2.2 (r-base-core of Debian bookworm): cor, mean, quantile, sample.
draws <- 20000
row <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ","), "]")
set.seed(11)
readers <- 4; subjects <- 18
d <- expand.grid(image = 1:2, subject = 1:subjects, reader = 1:readers)
quality <- rnorm(subjects * 2)
d$score <- round(30 + 2 * rep(quality, readers) + rep(rnorm(subjects * 2), readers), 3)
clear <- c(0.4, 0.7, 1, 1.4)
d$grade <- pmin(5, pmax(1, round(3 + rep(quality, readers) + clear[d$reader] * rnorm(nrow(d)))))
d <- d[-c(5, 40, 77, 130), ] # answers that are missing
# the mean over readers of Spearman's correlation, each as heavy as its answers
pooled <- function(rows, copies) {
  rho <- c(); weight <- c()
  for (r in unique(d$reader[rows])) {
    own <- rows[d$reader[rows] == r]
    v <- suppressWarnings(cor(d$score[own], d$grade[own], method = "spearman"))
    if (!is.na(v)) { rho <- c(rho, v); weight <- c(weight, length(own) * copies[r]) }
  }
  sum(rho * weight) / sum(weight)
}
# subjects and readers with replacement, independently: Owen 2007
lines <- split(seq_len(nrow(d)), d$subject)
one <- function() {
  s <- sample(subjects, replace = TRUE)
  copies <- tabulate(sample(readers, replace = TRUE), readers)
  rows <- unlist(lines[s], use.names = FALSE)
  rows <- rows[copies[d$reader[rows]] > 0]
  c(pooled(rows, copies), weighted.mean(d$grade[rows], copies[d$reader[rows]]))
}
drawn <- replicate(draws, one())
ends <- function(x) row(quantile(x, c(0.025, 0.975), names = FALSE))
own <- sapply(1:readers, function(r) cor(d$score[d$reader == r], d$grade[d$reader == r], method = "spearman"))
cat(sprintf(
  '{"reader":%s,"subject":%s,"image":%s,"score":%s,"grade":%s,\n"own":%s,"pooled":%.15g,"pooledEnds":%s,"mean":%.15g,"meanEnds":%s}\n',
  row(d$reader), row(d$subject), row(d$image), row(d$score), row(d$grade), row(own),
  pooled(seq_len(nrow(d)), rep(1, readers)), ends(drawn[1, ]), mean(d$grade), ends(drawn[2, ])))
