# Golden values of linear mixed models: Rscript golden.R > golden.json, in this folder.
# R 4.2.2 with lme4 1.1-31 and lmerTest 3.1-3 (r-base-core, r-cran-lme4, r-cran-lmertest of Debian
# bookworm).
suppressPackageStartupMessages(library(lmerTest))
num <- function(x) ifelse(is.na(x), "null", sprintf("%.10g", x))
row <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
codes <- function(x) paste0("[", paste(as.integer(factor(x, unique(x))), collapse = ","), "]")
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9, maxfun = 1e5),
                     check.conv.singular = "ignore", calc.derivs = FALSE)

# d has y and the factors; the condition is a factor of d, or one level for all
one <- function(name, d, condition, terms) {
  d$condition <- if (is.null(condition)) factor(rep("all", nrow(d))) else factor(d[[condition]], unique(d[[condition]]))
  fixed <- if (nlevels(d$condition) < 2) "y ~ 1" else "y ~ condition"
  m <- lmer(as.formula(paste(fixed, "+", paste0("(1|", terms, ")", collapse = "+"))), d, control = tight)
  v <- as.data.frame(VarCorr(m))
  k <- nlevels(d$condition)
  of <- function(L) {  # in means of conditions; the model's are the first and differences from it
    T <- diag(k); T[-1, 1] <- 1
    r <- contest1D(m, as.vector(L %*% T), confint = TRUE)
    row(c(r$Estimate, r$`Std. Error`, r$df, r$lower, r$upper, r$`Pr(>|t|)`))
  }
  means <- sapply(1:k, function(i) of(diag(k)[i, ]))
  pairs <- if (k < 2) character(0) else apply(combn(k, 2), 2, function(p) of(diag(k)[p[1], ] - diag(k)[p[2], ]))
  effects <- sapply(terms, function(t) {
    x <- strsplit(t, ":")[[1]]
    sprintf('{"codes":%s,"variance":%s}', codes(do.call(paste, lapply(x, function(f) d[[f]]))),
            num(v$vcov[v$grp == t]))
  })
  cat(sprintf('{"name":"%s","y":%s,"condition":%s,"effects":[%s],"residual":%s,"reml":%s,"means":[%s],"pairs":[%s]}',
      name, row(d$y), codes(d$condition), paste(effects, collapse = ","), num(sigma(m)^2), num(REMLcrit(m)),
      paste(means, collapse = ","), paste(pairs, collapse = ",")))
}

study <- function(seed, readers, subjects, conditions, sd, rounded = TRUE) {
  set.seed(seed)
  d <- expand.grid(condition = factor(1:conditions), subject = factor(1:subjects), reader = factor(1:readers))
  r <- rnorm(readers, 0, sd[1]); s <- rnorm(subjects, 0, sd[2])
  rc <- rnorm(readers * conditions, 0, sd[3]); sc <- rnorm(subjects * conditions, 0, sd[4])
  y <- 3 + 0.5 * (as.integer(d$condition) - 2) + r[d$reader] + s[d$subject] +
    rc[interaction(d$reader, d$condition)] + sc[interaction(d$subject, d$condition)] + rnorm(nrow(d), 0, sd[5])
  d$y <- if (rounded) pmin(5, pmax(1, round(y))) else y
  d
}
all <- c("subject:condition", "subject", "reader:condition", "reader")
cat('{"cases":[\n')
one("Dyestuff", transform(lme4::Dyestuff, y = Yield), NULL, "Batch"); cat(",\n")
one("Dyestuff2", transform(lme4::Dyestuff2, y = Yield), NULL, "Batch"); cat(",\n")
one("Penicillin", transform(lme4::Penicillin, y = diameter), NULL, c("plate", "sample")); cat(",\n")
one("sleepstudy, days as conditions", transform(lme4::sleepstudy, y = Reaction), "Days", "Subject"); cat(",\n")
full <- study(1, 4, 20, 3, c(0.4, 0.6, 0.3, 0.5, 0.6))
one("grades, everyone sees everything", full, "condition", all); cat(",\n")
set.seed(2)
one("grades, a third is missing", droplevels(full[sort(sample(nrow(full), 160)), ]), "condition", all); cat(",\n")
half <- full[(as.integer(full$subject) + as.integer(full$reader)) %% 3 + 1 == as.integer(full$condition), ]
one("grades, each reader sees a subject once", half, "condition", c("subject:condition", "subject", "reader:condition", "reader")); cat(",\n")
one("grades, readers without taste", study(5, 5, 30, 2, c(0.5, 0.5, 0, 0, 0.7)), "condition", all); cat(",\n")
one("two readers, two conditions", study(6, 2, 12, 2, c(0.3, 0.5, 0.3, 0.4, 0.5)), "condition", all); cat(",\n")
one("numbers, not rounded", study(7, 6, 25, 4, c(0.4, 0.6, 0.3, 0.5, 0.6), FALSE), "condition", all)
cat('\n]}\n')
