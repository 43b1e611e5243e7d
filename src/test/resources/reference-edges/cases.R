# Inputs where statistics break: few answers, ties, equal answers, offsets, tiny and large scales, sizes around every limit.

typed <- function(x) as.numeric(sprintf("%.15g", x))
holes <- function(x, share = .1) { x[runif(length(x)) < share] <- NA; x }
tag <- function(...) as.list(c(...))
case <- function(tags, ...) list(tags = tag(tags), input = list(...))
any_of <- function(...) { f <- list(...); f[[sample(length(f), 1)]] }

# One sample of n numbers of a random shape, with the name of the shape.
shapes <- list(
  items = function(n) 10 * sample(0:10, n, TRUE), ties = function(n) sample(1:3, n, TRUE), binary = function(n) sample(0:1, n, TRUE),
  equal = function(n) rep(any_of(0, 0.1, 7, -3.7, 1e9), n), normal = function(n) round(rnorm(n, 60, 12), 2),
  tenths = function(n) round(runif(n, -1, 1), 1), tiny = function(n) signif(rnorm(n, 0, 1e-9), 6), huge = function(n) signif(rnorm(n, 0, 1e12), 8),
  offset = function(n) round(1e9 + rnorm(n), 3), `offset-1e7` = function(n) round(1e7 + sample(1:9, n, TRUE) / 10, 1),
  negative = function(n) round(-exp(rnorm(n, 2)), 3), skewed = function(n) round(exp(rnorm(n, 3, 1.5)), 2),
  outlier = function(n) c(1e6, sample(1:5, max(0, n - 1), TRUE)), `one-different` = function(n) c(5, rep(4, max(0, n - 1))),
  bimodal = function(n) sample(c(20, 25, 90, 95), n, TRUE), wide = function(n) signif(10^runif(n, -6, 6) * sample(c(-1, 1), n, TRUE), 5))
sample_of <- function(n, shape) typed(shapes[[shape]](n)[seq_len(n)])
ill <- function(x) { x <- x[!is.na(x)]; s <- sd(x); if (length(x) > 1 && s > 0 && max(abs(x)) / s > 1e6) "ill-conditioned" }
sizes_small <- c(1, 2, 3, 4, 5, 6, 7, 11, 12, 20, 30, 49, 50, 51)

one_sample_cases <- function(times, large) {
  out <- list()
  for (i in seq_len(times)) for (shape in names(shapes)) {
    n <- sample(sizes_small, 1)
    x <- sample_of(n, shape)
    if (i %% 3 == 0) x <- holes(x)
    out <- c(out, list(case(c(shape, paste0("n=", n), ill(x)), x = x)))
  }
  for (n in large) for (shape in c("items", "normal", "ties")) {
    x <- sample_of(n, shape)
    out <- c(out, list(case(c(shape, paste0("n=", n)), x = x)))
  }
  c(out, list(case("absent", x = c(NA_real_, NA_real_)), case("signed-zero", x = c(0, 0, 0, 1e-30)), case("halves", x = c(0.5, 1.5, 2.5))))
}

descriptive_cases <- function(k) one_sample_cases(4 * k, c(201, if (k > 1) c(300, 5000)))

shapiro_wilk_cases <- function(k) {
  out <- one_sample_cases(3 * k, c(3, 4, 5, 6, 11, 12, 199, 1000, if (k > 1) c(4999, 5000, 5001)))
  near <- function(n, e) typed(c(rep(50, n - 1), 50 + e))
  for (n in c(3, 4, 10, 50)) for (e in c(1e-6, 1, 1e6)) out <- c(out, list(case(c("near-constant", paste0("n=", n), ill(near(n, e))), x = near(n, e))))
  for (n in c(3, 5, 12, 100, 500)) {
    out <- c(out, list(case(c("exact-normal", paste0("n=", n)), x = typed(qnorm(ppoints(n)))), case(c("line", paste0("n=", n)), x = as.numeric(seq_len(n))),
      case(c("powers", paste0("n=", n)), x = typed(signif(1.02^seq_len(n), 8)))))
  }
  out
}

frequency_cases <- function(k) {
  out <- list()
  for (i in seq_len(30 * k)) for (d in 0:2) {
    counts <- switch(1 + i %% 6, rpois(sample(1:8, 1), 3), sample(0:1, sample(2:9, 1), TRUE), c(sample(1:9, 1), 0, 0), rep(sample(1:7, 1), sample(2:13, 1)),
      rmultinom(1, 200, rep(1, 8))[, 1], sample(1e6, sample(2:5, 1)))
    out <- c(out, list(case(paste0("decimals=", d), counts = as.list(counts), decimals = d)))
  }
  c(out, list(case("zero", counts = list(0), decimals = 1), case("half", counts = list(1, 199), decimals = 0), case("half", counts = list(1, 1999), decimals = 1)))
}

proportion_cases <- function(k) {
  out <- list()
  for (n in c(1, 2, 3, 5, 6, 10, 30, 49, 50, 199, 200, 1000, 5000, 1e6)) for (x in unique(c(0, 1, n %/% 2, n - 1, n, sample(0:n, min(n, k)))))
    out <- c(out, list(case(paste0("n=", n), successes = x, n = n)))
  out
}

shift_of <- function(n, kind) switch(kind,
  zero = rep(0, n), same = rep(any_of(5, -2.5, 0.1), n), `one-nonzero` = c(any_of(7, -3), rep(0, n - 1)), `many-zeros` = sample(c(0, 0, 0, 0, 10, -10, 20), n, TRUE),
  tied = sample(c(-10, 10), n, TRUE, c(.3, .7)), rising = sample(1:40, n, TRUE), falling = -sample(1:40, n, TRUE),
  decimals = sample(c(-0.2, -0.1, 0.1, 0.2, 0.3), n, TRUE), balanced = rep(c(-1, 1), length.out = n), continuous = round(rnorm(n, 3, 9), 3))
shift_kinds <- c("zero", "same", "one-nonzero", "many-zeros", "tied", "rising", "falling", "decimals", "balanced", "continuous")

paired_cases <- function(k) {
  out <- list()
  for (i in seq_len(k)) for (kind in shift_kinds) for (n in c(1, 2, 3, 5, 6, 7, 12, 30, 49, 50, 51)) {
    pre <- typed(round(runif(n, 5, 55), any_of(0, 0, 1)))
    post <- typed(pre + shift_of(n, kind))
    if (n > 6 && runif(1) < .2) { pre <- holes(pre); post <- holes(post) }
    out <- c(out, list(case(c(kind, paste0("n=", n)), pre = pre, post = post, max_score = 100)))
  }
  for (n in c(199, 200, 201, if (k > 1) c(250, 2000))) for (kind in if (n < 202) c("tied", "continuous", "decimals") else "rising") {
    pre <- typed(round(runif(n, 5, 55)))
    out <- c(out, list(case(c(kind, paste0("n=", n)), pre = pre, post = typed(pre + shift_of(n, kind)), max_score = 100)))
  }
  odd <- function(tags, pre, post, max = 100) list(case(tags, pre = typed(pre), post = typed(post), max_score = max))
  u <- function(n) round(rnorm(n, 40, 9), 2)
  c(out, odd(c("offset", "ill-conditioned"), round(1e9 + rnorm(20), 3), round(1e9 + rnorm(20, 1), 3), 2e9),
    odd(c("offset-whole", "ill-conditioned"), 1e9 + sample(9, 30, TRUE), 1e9 + sample(9, 30, TRUE), 2e9),
    odd("tiny", sample(99, 15) * 1e-9, sample(99, 15) * 1e-9, 1e-7), odd("at-max", c(100, 100, 50, 100, 100), c(100, 90, 100, 80, 100)),
    odd("all-at-max", rep(100, 6), c(100, 100, 90, 100, 95, 100)), odd("zero-pre", rep(0, 8), sample(0:9, 8), 10), odd("constant-pre", rep(40, 9), 40 + 1:9),
    odd("mirrored", c(10, 20, 30, 40), c(40, 30, 20, 10)), odd("constant-post", sample(90, 12), rep(95, 12)), odd("one-up", rep(50, 30), c(60, rep(50, 29))),
    odd("gain-limits", c(0, 0, 0, 10, 40, 50), c(70, 30, 29.9, 73, 82, 65)), odd("large-effect", 1:30, 1:30 + 40 + (1:30 %% 2)),
    odd("huge-effect", 1:30, 1:30 + 60 + c(0.1, rep(0, 29))), odd("decimals", c(.1, .2, .3, .4, .1), c(.3, .3, .6, .7, .2), 1),
    odd("equal-decimals", c(.1, .2, .3, .7), c(.3, .4, .5, .9), 1), odd("negative", -u(14), -u(14), 0), odd("mixed", u(14) - 40, u(14) - 38, 100))
}

independent_cases <- function(k) {
  out <- list()
  pairs <- list(c(1, 1), c(1, 2), c(2, 1), c(2, 2), c(3, 2), c(1, 30), c(30, 1), c(3, 40), c(5, 5), c(6, 5), c(12, 15), c(20, 31), c(49, 50), c(10, 90))
  for (i in seq_len(k)) for (s in pairs) for (shape in c("items", "ties", "normal", "equal", "tenths", "skewed", "one-different")) {
    if (s[1] + s[2] > 60 && !(shape %in% c("items", "tenths"))) next
    x <- sample_of(s[1], shape)
    y <- typed(sample_of(s[2], shape) + if (shape == "equal") 0 else any_of(0, 0, 1, -2))
    if (s[1] > 5 && runif(1) < .2) x <- c(NA, x)
    out <- c(out, list(case(c(shape, paste0("n=", s[1], ",", s[2])), x = x, y = y)))
  }
  for (s in Filter(length, list(c(75, 75), c(75, 76), c(1, 149), c(1, 150), c(20, 130), c(100, 150), if (k > 1) c(2000, 900))))
    out <- c(out, list(case(paste0("n=", s[1], ",", s[2]), x = typed(round(rnorm(s[1], 50, 9))), y = typed(round(rnorm(s[2], 53, 12))))))
  c(out, list(case(c("offset", "ill-conditioned"), x = typed(round(1e9 + rnorm(12), 3)), y = typed(round(1e9 + rnorm(15, 1), 3))),
    case("tiny", x = typed(signif(rnorm(10, 0, 1e-9), 5)), y = typed(signif(rnorm(10, 1e-9, 1e-9), 5))), case("separated", x = 1:20 + 0, y = 101:130 + 0),
    case("constant-each", x = rep(3, 5), y = rep(4, 6)), case("constant-one", x = rep(3, 5), y = c(1, 2, 9, 4)), case("touching", x = 1:9 + 0, y = 9:20 + 0)))
}

k_groups_cases <- function(k) {
  out <- list()
  for (i in seq_len(6 * k)) for (shape in setdiff(names(shapes), c("offset", "offset-1e7", "equal", "wide"))) {
    sizes <- switch(1 + i %% 4, sample(1:8, 3, TRUE), c(1, 30, 2), sample(5:15, 5, TRUE), c(2, 2))
    value <- lapply(sizes, function(n) typed(sample_of(n, shape) + if (shape == "tiny") 0 else any_of(0, 0, 1)))
    if (length(unique(unlist(value))) == 1) next
    if (i %% 5 == 0) value[[1]] <- c(value[[1]], NA)
    out <- c(out, list(case(c(shape, paste0("k=", length(sizes))), groups = value)))
  }
  c(out, list(case("constant", groups = list(c(5, 5), c(5, 5, 5), 5)), case("constant-within", groups = list(c(.1, .1, .1), c(.2, .2), c(.7, .7))),
    case("singles", groups = list(as.list(3), as.list(4), as.list(9))), case("equal-means", groups = list(c(1, 3), c(2, 2), c(0, 4))),
    case("offset", groups = list(1e7 + 1:5, 1e7 + 2:9, 1e7 + 3:4))))
}

rows_of <- function(m) lapply(seq_len(nrow(m)), function(i) as.numeric(m[i, ]))

repeated_cases <- function(k) {
  out <- list()
  for (i in seq_len(14 * k)) for (kind in c("items", "ties", "normal", "binary", "tenths", "row-tied", "some-tied")) {
    n <- sample(c(2, 3, 5, 6, 12, 30, 51), 1)
    t <- sample(2:6, 1)
    m <- if (kind == "row-tied") matrix(sample(1:9, n, TRUE), n, t) else if (kind == "some-tied") { x <- matrix(sample(1:5, n * t, TRUE), n, t); x[1:2, ] <- 4; x } else matrix(sample_of(n * t, kind), n, t)
    if (i %% 4 == 0 && n > 5) m[3, 1] <- NA
    out <- c(out, list(case(c(kind, paste0("n=", n), paste0("k=", t)), rows = rows_of(m))))
  }
  c(out, list(case("n=1", rows = list(c(3, 1, 2))), case("ordered", rows = rows_of(matrix(1:4, 20, 4, TRUE))), case("n=2000", rows = rows_of(matrix(sample(1:10, 3000, TRUE), 1000, 3)))))
}

cochran_q_cases <- function(k) {
  out <- list()
  for (i in seq_len(80 * k)) {
    n <- sample(c(1, 2, 3, 5, 6, 30, 60), 1)
    t <- sample(2:6, 1)
    m <- matrix(rbinom(n * t, 1, any_of(.05, .5, .8, .95)), n, t)
    if (i %% 5 == 0) m[, 2] <- m[, 1]
    if (i %% 7 == 0) m <- matrix(m[, 1], n, t)
    if (i %% 6 == 0 && n > 3) m[2, 1] <- NA
    out <- c(out, list(case(c(paste0("n=", n), paste0("k=", t)), rows = rows_of(m))))
  }
  out
}

paired_categorical_cases <- function(k) {
  out <- list()
  two <- list(c(0, 0), c(1, 0), c(0, 1), c(1, 1), c(2, 0), c(5, 0), c(6, 0), c(3, 3), c(10, 11), c(25, 4), c(200, 150), c(1000, 900), c(0, 60))
  for (bc in two) for (stay in list(c(0, 0), c(4, 9), c(500, 0))) out <- c(out, list(case("2x2", table = list(c(stay[1], bc[1]), c(bc[2], stay[2])))))
  for (i in seq_len(40 * k)) {
    t <- sample(3:5, 1)
    m <- matrix(rpois(t * t, any_of(.4, 3, 30)), t, t)
    if (i %% 4 == 0) { m[2, ] <- 0; m[, 2] <- 0 }
    if (i %% 5 == 0) m[lower.tri(m)] <- 0
    if (i %% 6 == 0) m[row(m) != col(m) & !(row(m) == 1 & col(m) == 3)] <- 0
    if (i %% 9 == 0) m <- m + t(m)
    out <- c(out, list(case(paste0(t, "x", t), table = rows_of(m))))
  }
  out
}

contingency_cases <- function(k) {
  out <- list()
  two <- list(c(0, 5, 5, 0), c(5, 0, 0, 5), c(0, 5, 3, 8), c(5, 0, 3, 8), c(1, 0, 0, 1), c(0, 0, 3, 4), c(0, 3, 0, 4), c(3, 0, 0, 0), c(1, 1, 1, 1), c(30, 1, 1, 30),
    c(1, 30, 30, 1), c(100, 120, 130, 90), c(2000, 1900, 1800, 2100), c(7, 2, 3, 9), c(1, 9, 11, 3), c(10000, 3, 5, 9000), c(0, 1000, 1000, 5), c(50, 50, 50, 50))
  for (m in two) out <- c(out, list(case("2x2", table = list(m[1:2], m[3:4]))))
  for (i in seq_len(25 * k)) out <- c(out, list(case("2x2", table = rows_of(matrix(rpois(4, any_of(1, 6, 60)), 2, 2) + c(1, 0, 0, 0)))))
  for (i in seq_len(60 * k)) {
    r <- sample(2:5, 1)
    c <- sample(3:5, 1)
    m <- matrix(rpois(r * c, if (r * c > 12) .8 else any_of(.5, 1, 3)), r, c)
    if (i %% 6 == 0) m[, 2] <- 0
    if (i %% 7 == 0) m[1, ] <- 0
    if (sum(rowSums(m) > 0) < 2 || sum(colSums(m) > 0) < 2) next
    out <- c(out, list(case(paste0(r, "x", c), table = rows_of(m))))
  }
  big <- list(list(2, 3, 40), list(2, 6, 12), list(3, 3, 14), list(3, 4, 9), list(4, 4, 5), list(2, 10, 6), list(3, 6, 4), if (k > 1) list(5, 5, 3), if (k > 1) list(4, 5, 5))
  for (s in Filter(length, big)) out <- c(out, list(case(c("work", paste0(s[[1]], "x", s[[2]])), table = rows_of(matrix(rpois(s[[1]] * s[[2]], s[[3]]), s[[1]], s[[2]])))))
  out
}

correlation_cases <- function(k) {
  out <- list()
  for (i in seq_len(6 * k)) for (shape in setdiff(names(shapes), c("equal", "wide"))) {
    n <- sample(c(2, 3, 4, 5, 6, 8, 9, 10, 30, 51), 1)
    x <- sample_of(n, shape)
    y <- typed(switch(1 + i %% 4, sample_of(n, shape), sample_of(n, "normal"), signif(x * any_of(1, -1) + rnorm(n) * max(1e-9, sd(x), na.rm = TRUE), 8), sample_of(n, "ties")))
    if (i %% 3 == 0) x <- holes(x)
    out <- c(out, list(case(c(shape, paste0("n=", n), if (!is.null(ill(x)) || !is.null(ill(y))) "ill-conditioned"), x = x, y = y)))
  }
  p <- function(x, y, t) list(case(t, x = as.numeric(x), y = as.numeric(y)))
  c(out, p(c(1, 2, 2, 3), c(5, 5, 5, 5), "constant-y"), p(1:6, c(2, 4, 6, 8, 10, 12), "line"), p(1:9, 9:1, "reversed"), p(c(1, 1, 1, 2), c(3, 3, 3, 9), "tied-line"), p(1, 2, "n=1"),
    p(1:9, c(2, 1, 4, 3, 6, 5, 8, 7, 9), "n=9"), p(1:10, c(2, 1, 4, 3, 6, 5, 8, 7, 9, 10), "n=10"), p(c(1, 2, 3, 4), c(1, 3, 3, 1), "uncorrelated"),
    p(sample(1:10, 1500, TRUE), sample(1:10, 1500, TRUE), "n=1500"))
}

items_cases <- function(k) {
  out <- list()
  for (i in seq_len(70 * k)) {
    n <- sample(c(2, 3, 5, 6, 12, 30, 51), 1)
    t <- sample(c(2, 3, 5, 10), 1)
    binary <- i %% 3 > 0
    able <- rnorm(n)
    m <- if (binary) matrix(as.numeric(able + rnorm(n * t) > any_of(-1, 0, 1)), n, t) else matrix(pmin(5, pmax(1, round(3 + able + rnorm(n * t)))), n, t)
    if (i %% 5 == 0) m[, 1] <- m[1, 1]
    if (i %% 7 == 0) m[, 2] <- if (binary) 1 - m[, 1] else 6 - m[, 1]
    if (i %% 11 == 0 && n > 3) m[2, 2] <- NA
    if (all(is.na(m) | m == 0 | m == 1) != binary) next
    out <- c(out, list(case(c(if (binary) "binary" else "likert", paste0("n=", n), paste0("k=", t)), rows = rows_of(m))))
  }
  c(out, list(case("all-wrong", rows = rows_of(matrix(0, 6, 4))), case("opposed", rows = list(c(1, 0), c(0, 1), c(1, 0), c(0, 1))), case("guttman", rows = rows_of(1 * upper.tri(matrix(0, 7, 6), TRUE)))))
}

multiple_testing_cases <- function(k) {
  out <- list(case("ones", p = c(1, 1, 1)), case("zeros", p = c(0, 0, .5)), case("all-tied", p = rep(.02, 7)), case("tiny", p = c(1e-300, 1e-12, .04, .04, 1)), case("absent", p = c(.01, NA, .04)))
  for (i in seq_len(60 * k)) {
    m <- sample(c(1, 2, 3, 5, 10, 40), 1)
    p <- switch(1 + i %% 5, runif(m), round(runif(m), 2), sample(c(0, .001, .05, 1), m, TRUE), signif(10^-runif(m, 0, 12), 6), rbeta(m, .2, 1))
    out <- c(out, list(case(paste0("m=", m), p = as.list(typed(p)))))
  }
  out
}

pooling_cases <- function(k) {
  program <- function(n = sample(c(3, 5, 8, 30, 200), 1), shift = rnorm(1, 8, 8), r = runif(1, -.2, .95), sd = round(runif(1, 2, 20), 2))
    list(n = n, mean_pre = round(runif(1, 20, 60), 2), sd_pre = sd, mean_post = 0, r = round(r, 3), direction = sample(c("naik", "turun"), 1, prob = c(.8, .2)), shift = shift)
  finish <- function(p) { p$mean_post <- typed(round(p$mean_pre + p$shift, 2)); p$shift <- NULL; p }
  out <- list()
  for (i in seq_len(60 * k)) {
    m <- sample(c(1, 2, 3, 3, 4, 6, 12), 1)
    ps <- lapply(seq_len(m), function(j) program())
    if (i %% 4 == 0) ps <- lapply(seq_len(m), function(j) { p <- program(30, 0, .5, 10); p$shift <- 6 + j / 10; p$direction <- "naik"; p })
    if (i %% 5 == 0) ps[[1]] <- program(3, 90, -.9, 2)
    if (i %% 6 == 0) ps <- lapply(ps, function(p) { p$shift <- 0.5 * p$sd_pre; p$r <- .5; p })
    out <- c(out, list(case(paste0("k", m), programs = lapply(ps, finish))))
  }
  out
}
