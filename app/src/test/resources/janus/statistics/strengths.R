# Golden values of Bradley-Terry strengths: Rscript strengths.R > strengths.json, in this folder.
# R 4.2.2 with BradleyTerry2 1.1-2 (r-base-core, r-cran-bradleyterry2 of Debian bookworm).
suppressPackageStartupMessages(library(BradleyTerry2))
row <- function(x) paste0("[", paste(sprintf("%.10g", x), collapse = ","), "]")
mat <- function(m) paste0("[", paste(apply(m, 1, row), collapse = ","), "]")
# wins[i, j]: how often i was chosen over j
one <- function(name, wins, spare = 0) {
  k <- nrow(wins)
  players <- paste0("p", 1:k)
  pairs <- t(combn(k, 2))
  compared <- apply(pairs, 1, function(p) wins[p[1], p[2]] + wins[p[2], p[1]] > 0)
  pairs <- pairs[compared, , drop = FALSE]
  d <- data.frame(win1 = wins[pairs] + spare, win2 = wins[pairs[, 2:1, drop = FALSE]] + spare)
  d$first <- factor(players[pairs[, 1]], players)
  d$second <- factor(players[pairs[, 2]], players)
  # parts of wins make glm warn, and nothing else
  m <- suppressWarnings(BTm(cbind(win1, win2), first, second, data = d, epsilon = 1e-12))
  a <- BTabilities(m)[, "ability"]
  cat(sprintf('{"name":"%s","wins":%s,"spare":%.10g,"strengths":%s}', name, mat(wins), spare, row(a - mean(a))))
}
data(citations); data(baseball)
cites <- unclass(as.matrix(citations)); diag(cites) <- 0
teams <- levels(baseball$home.team)
ball <- matrix(0, 7, 7)
for (i in 1:nrow(baseball)) {
  h <- as.integer(baseball$home.team[i]); a <- as.integer(baseball$away.team[i])
  ball[h, a] <- ball[h, a] + baseball$home.wins[i]; ball[a, h] <- ball[a, h] + baseball$away.wins[i]
}
set.seed(1)
worth <- c(0.8, 0.3, 0, -0.3, -0.8)
some <- outer(1:5, 1:5, Vectorize(function(i, j) if (i < j && j - i < 4) rbinom(1, 20, plogis(worth[i] - worth[j])) else 0))
for (i in 2:5) for (j in 1:(i - 1)) if (i - j < 4) some[i, j] <- 20 - some[j, i]
always <- matrix(c(0, 9, 8, 0, 0, 5, 0, 4, 0), 3, byrow = TRUE)
cat('{"cases":[\n')
one("citations (Stigler 1994)", cites); cat(",\n")
one("baseball (Agresti 2002)", ball); cat(",\n")
one("five, two of which never met", some); cat(",\n")
one("baseball, spared", ball, 1 / 7); cat(",\n")
one("one always wins, spared", always, 1 / 3)
cat('\n]}\n')
