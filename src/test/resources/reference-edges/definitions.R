# What R says of one input of each family; the conventions stand in ../reference/README.md.
# Where R has a call for it the call is used, else the definition; sums run on numbers shifted by one of them.

num <- function(x) if (length(x) == 0 || !is.finite(x)) NULL else as.numeric(x)
present <- function(x) x[!is.na(x)]
each <- function(x) lapply(unname(x), num)
constant <- function(x) length(x) > 0 && all(x == x[1])

# Mean, variance, skewness G1 and kurtosis G2; a common offset is taken out exactly before anything is squared.
moments <- function(x) {
  n <- length(x)
  base <- x[which.min(abs(x - median(x)))]
  y <- x - base
  m <- mean(y)
  d <- y - m
  d <- d - mean(d)
  same <- constant(x)
  s2 <- if (n > 1) { if (same) 0 else sum(d^2) / (n - 1) } else NA
  g1 <- if (n > 2 && !same) (sum(d^3) / n) / (sum(d^2) / n)^1.5 * sqrt(n * (n - 1)) / (n - 2) else NA
  g2 <- if (n > 3 && !same) {
    (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (n * sum(d^4) / sum(d^2)^2 - 3) + 6)
  } else NA
  list(n = n, mean = if (n > 0) base + m else NA, var = s2, sd = sqrt(s2), g1 = g1, g2 = g2)
}

descriptive <- function(input) {
  x <- present(input$x)
  n <- length(x)
  probs <- c(.05, .1, .25, .5, .75, .9, .95)
  if (n == 0) {
    keys <- c("sum", "mean", "variance", "sd", "se", "min", "max", "range", "median", "quantiles_type7",
      "quantiles_type6", "hinge_lower", "hinge_upper", "iqr_type7", "iqr_type6", "ci95_lower", "ci95_upper", "skewness", "kurtosis")
    empty <- setNames(vector("list", length(keys)), keys)
    return(c(list(n = 0, missing = length(input$x)), empty, list(modes = list())))
  }
  m <- moments(x)
  se <- m$sd / sqrt(n)
  half <- if (n > 1) qt(.975, n - 1) * se else NA
  q7 <- quantile(x, probs, type = 7, names = FALSE)
  q6 <- quantile(x, probs, type = 6, names = FALSE)
  counts <- table(x)
  values <- sort(unique(x))
  frequency <- tabulate(match(x, values))
  list(n = n, missing = length(input$x) - n, sum = num(sum(x)), mean = num(m$mean), variance = num(m$var), sd = num(m$sd),
    se = num(se), min = min(x), max = max(x), range = max(x) - min(x), median = median(x),
    quantiles_type7 = as.list(q7), quantiles_type6 = as.list(q6), hinge_lower = fivenum(x)[2], hinge_upper = fivenum(x)[4],
    iqr_type7 = q7[5] - q7[3], iqr_type6 = q6[5] - q6[3], ci95_lower = num(m$mean - half), ci95_upper = num(m$mean + half),
    skewness = num(m$g1), kurtosis = num(m$g2), modes = as.list(values[frequency == max(frequency)]))
}

decimal <- function(units, decimals) {
  whole <- formatC(units %/% 10^decimals, format = "d", big.mark = "")
  if (decimals == 0) whole else paste0(whole, ".", formatC(units %% 10^decimals, width = decimals, format = "d", flag = "0"))
}

frequency <- function(input) {
  counts <- unlist(input$counts)
  d <- input$decimals
  total <- sum(counts)
  if (total == 0) {
    none <- rep(list(NULL), length(counts))
    return(list(total = 0, percent = none, percent_sum = NULL, sums_to_100 = NULL, percent_largest_remainder = none))
  }
  unit <- 100 * 10^d
  half_up <- (2 * counts * unit + total) %/% (2 * total)
  floors <- (counts * unit) %/% total
  rest <- (counts * unit) %% total
  spare <- unit - sum(floors)
  first <- order(-rest, -counts, seq_along(counts))[seq_len(spare)]
  floors[first] <- floors[first] + 1
  list(total = total, percent = lapply(half_up, decimal, d), percent_sum = decimal(sum(half_up), d),
    sums_to_100 = sum(half_up) == unit, percent_largest_remainder = lapply(floors, decimal, d))
}

proportion <- function(input) {
  x <- input$successes
  n <- input$n
  wilson <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
  exact <- binom.test(x, n)$conf.int
  list(proportion = x / n, wilson_lower = if (x == 0) 0 else wilson[1], wilson_upper = if (x == n) 1 else wilson[2],
    clopper_pearson_lower = exact[1], clopper_pearson_upper = exact[2])
}

shapiro_wilk <- function(input) {
  x <- present(input$x)
  n <- length(x)
  reason <- if (n < 3) "n<3" else if (n > 5000) "n>5000" else if (constant(x)) "all values identical" else NULL
  if (!is.null(reason)) return(list(n = n, w = NULL, p = NULL, undefined_reason = reason))
  test <- shapiro.test(x - median(x))
  list(n = n, w = unname(test$statistic), p = test$p.value, undefined_reason = NULL)
}

# Counts of sign patterns by twice the rank sum of the positive ones.
sign_patterns <- function(doubled) {
  counts <- c(1, rep(0, sum(doubled)))
  for (r in doubled) {
    shifted <- c(rep(0, r), counts[seq_len(length(counts) - r)])
    counts <- (counts + shifted) / 2
  }
  counts
}

signed_rank_tails <- function(ranks, w_plus) {
  doubled <- round(2 * ranks)
  p <- sign_patterns(doubled)
  at <- round(2 * w_plus) + 1
  upper <- sum(rev(p[at:length(p)]))
  lower <- sum(p[seq_len(at)])
  c(two = min(1, 2 * min(upper, lower)), greater = min(1, upper), less = min(1, lower))
}

walsh_median <- function(d) {
  if (length(d) == 0) return(NA)
  sums <- outer(d, d, "+")
  median(sums[upper.tri(sums, diag = TRUE)]) / 2
}

wilcoxon_paired <- function(d, exact_limit) {
  n <- length(d)
  nz <- d[d != 0]
  ne <- length(nz)
  r <- rank(abs(nz))
  wp <- sum(r[nz > 0])
  wm <- sum(r[nz < 0])
  out <- list(n_negative = sum(d < 0), n_positive = sum(d > 0), n_ties = sum(d == 0), n_effective = ne,
    w_plus = if (n == 0) NULL else wp, w_minus = if (n == 0) NULL else wm,
    mean_rank_positive = num(if (any(nz > 0)) mean(r[nz > 0]) else NA), mean_rank_negative = num(if (any(nz < 0)) mean(r[nz < 0]) else NA))
  p <- if (ne == 0) c(two = if (n == 0) NA else 1, greater = NA, less = NA) else if (ne > exact_limit) c(two = NA, greater = NA, less = NA) else signed_rank_tails(r, wp)
  ties <- table(r)
  sigma <- sqrt(ne * (ne + 1) * (2 * ne + 1) / 24 - sum(ties^3 - ties) / 48)
  distance <- wp - ne * (ne + 1) / 4
  z <- if (ne == 0) NA else distance / sigma
  zc <- if (ne == 0) NA else (distance - sign(distance) * .5) / sigma
  rp <- rank(abs(d))[d != 0]
  wpp <- sum(rp[nz > 0])
  zp <- if (ne == 0) NA else (wpp - sum(rp) / 2) / sqrt(sum(rp^2) / 4)
  pratt <- if (ne == 0 || ne > exact_limit) NA else signed_rank_tails(rp, wpp)["two"]
  ci <- c(NA, NA)
  if (n > 0 && n < 50 && n > 5 && ne == n && anyDuplicated(abs(d)) == 0) {
    test <- suppressWarnings(wilcox.test(d, conf.int = TRUE, exact = TRUE))
    ci <- test$conf.int
  }
  c(out, list(p_exact = num(p["two"]), p_exact_greater = num(p["greater"]), p_exact_less = num(p["less"]),
    z = num(z), p_asymptotic = num(2 * pnorm(-abs(z))), z_continuity = num(zc),
    p_asymptotic_continuity = num(min(1, 2 * pnorm(-abs(zc)))), pratt_p_exact = num(pratt), pratt_z = num(zp),
    pratt_p_asymptotic = num(2 * pnorm(-abs(zp))), hodges_lehmann = num(if (n > 1000) NA else walsh_median(d)),
    hodges_lehmann_nonzero = num(if (n > 1000) NA else walsh_median(nz)), hl_ci95_lower = num(ci[1]), hl_ci95_upper = num(ci[2]),
    rank_biserial = num(if (ne == 0) NA else (wp - wm) / (wp + wm)), r_z_sqrt_n = num(abs(z) / sqrt(n))))
}

noncentral_limits <- function(t, df) {
  if (!is.finite(t) || abs(t) > 33) return(c(NA, NA))
  limit <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(max(-37.5, t - 12 - abs(t)), min(37.5, t + 12 + abs(t))), tol = 1e-12, maxiter = 10000)$root
  suppressWarnings(c(limit(.975), limit(.025)))
}

hedges_j <- function(df) if (df < 2) NA else exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

gain_of <- function(pre, post, max) {
  g <- (post - pre) / (max - pre)
  up <- 10 * (post - pre)
  category <- if (up >= 7 * (max - pre)) "tinggi" else if (up >= 3 * (max - pre)) "sedang" else "rendah"
  list(g = g, category = category)
}

paired <- function(input, exact_limit = 420) {
  keep <- !is.na(input$pre) & !is.na(input$post)
  pre <- input$pre[keep]
  post <- input$post[keep]
  n <- length(pre)
  raw <- post - pre
  d <- round(raw, 10)
  a <- moments(pre)
  b <- moments(post)
  same <- constant(d)
  m <- moments(if (same) rep(d[1], n) else raw)
  t <- if (n > 1 && !same) m$mean / (m$sd / sqrt(n)) else NA
  half <- if (is.na(t)) NA else qt(.975, n - 1) * m$sd / sqrt(n)
  r <- NA
  pr <- NA
  if (n > 2 && !constant(pre) && !constant(post)) {
    r <- correlate(pre, post)
    pr <- if (abs(r) == 1) 0 else 2 * pt(-abs(as.numeric(r)) * sqrt((n - 2) / attr(r, "unexplained")), n - 2)
  }
  dz <- if (is.na(t)) NA else m$mean / m$sd
  dz_limits <- if (is.na(t)) c(NA, NA) else noncentral_limits(t, n - 1) / sqrt(n)
  j <- if (n > 2) hedges_j(n - 1) else NA
  spread <- (a$sd + b$sd) / 2
  dav <- if (n > 1 && spread > 0) m$mean / spread else NA
  rms <- sqrt((a$var + b$var) / 2)
  drms <- if (n > 1 && rms > 0) m$mean / rms else NA
  max <- input$max_score
  open <- pre != max
  gains <- Map(gain_of, pre[open], post[open], max)
  categories <- vapply(gains, function(g) g$category, "")
  class_gain <- if (n > 0 && a$mean != max) gain_of(a$mean, b$mean, max) else list(g = NA, category = NULL)
  based <- pre > 0
  up <- sum(d > 0)
  down <- sum(d < 0)
  list(n_pairs = n, n_excluded = length(keep) - n, pre_mean = num(a$mean), pre_sd = num(a$sd), post_mean = num(b$mean), post_sd = num(b$sd),
    t_test = list(mean_difference = num(m$mean), sd_difference = num(m$sd), se_difference = num(m$sd / sqrt(n)), t = num(t),
      df = if (is.na(t)) NULL else n - 1, p = num(2 * pt(-abs(t), n - 1)), ci95_lower = num(m$mean - half), ci95_upper = num(m$mean + half)),
    correlation = list(r = num(r), p = num(pr)),
    effect = list(d_z = num(dz), d_z_ci95_lower = num(dz_limits[1]), d_z_ci95_upper = num(dz_limits[2]), g_z = num(j * dz),
      d_av = num(dav), d_rms = num(drms), g_av = num(j * dav), hedges_j = num(j)),
    wilcoxon = wilcoxon_paired(d, exact_limit),
    sign_test = list(n_positive = up, n_negative = down, p_exact = if (n == 0) NULL else min(1, 2 * pbinom(min(up, down), up + down, .5))),
    gain = list(mean_individual = num(if (any(open)) mean(vapply(gains, function(g) g$g, 0)) else NA), n_defined = sum(open), n_undefined = sum(!open),
      class_level = num(class_gain$g), class_category = class_gain$category, n_tinggi = sum(categories == "tinggi"),
      n_sedang = sum(categories == "sedang"), n_rendah = sum(categories == "rendah")),
    percent_increase = list(of_means = num(if (n > 0 && a$mean > 0) 100 * m$mean / a$mean else NA),
      mean_individual = num(if (any(based)) mean(100 * raw[based] / pre[based]) else NA), n_zero_pre = sum(pre == 0)))
}

# Pearson's r on numbers whose offsets are taken out first.
correlate <- function(x, y) {
  u <- x - x[which.min(abs(x - median(x)))]
  v <- y - y[which.min(abs(y - median(y)))]
  u <- u / max(abs(u))
  v <- v / max(abs(v))
  u <- u - mean(u)
  v <- v - mean(v)
  rest <- v - u * sum(u * v) / sum(u^2)
  unexplained <- sum(rest^2) / sum(v^2)
  r <- if (unexplained < 1e-28) sign(sum(u * v)) else max(-1, min(1, sum(u * v) / sqrt(sum(u^2) * sum(v^2))))
  structure(r, unexplained = unexplained)
}

# Chances of every doubled rank sum of the first n1 of these midranks, over all splits.
split_chances <- function(doubled, n1) {
  low <- min(doubled)
  s <- round(doubled - low)
  top <- sum(sort(s, decreasing = TRUE)[seq_len(n1)])
  counts <- matrix(0, n1 + 1, top + 1)
  counts[1, 1] <- 1
  for (i in seq_along(s)) {
    k <- min(n1, i)
    from <- counts[seq_len(k), , drop = FALSE]
    shift <- s[i]
    if (shift <= top) {
      counts[2:(k + 1), (shift + 1):(top + 1)] <- counts[2:(k + 1), (shift + 1):(top + 1)] + from[, 1:(top + 1 - shift)]
    }
  }
  list(p = counts[n1 + 1, ] / sum(counts[n1 + 1, ]), value = (0:top) + low * n1)
}

mann_whitney <- function(x, y, exact_limit) {
  n1 <- length(x)
  n2 <- length(y)
  n <- n1 + n2
  r <- rank(c(x, y))
  r1 <- sum(r[seq_len(n1)])
  u1 <- r1 - n1 * (n1 + 1) / 2
  u2 <- n1 * n2 - u1
  ties <- table(r)
  sigma <- sqrt(n1 * n2 / 12 * ((n + 1) - sum(ties^3 - ties) / (n * (n - 1))))
  distance <- u1 - n1 * n2 / 2
  z <- if (sigma > 0) distance / sigma else NA
  zc <- if (sigma > 0) (distance - sign(distance) * .5) / sigma else NA
  exact <- NA
  doubled <- NA
  if (n <= exact_limit) {
    small <- n1 <= n2
    chances <- split_chances(2 * r, if (small) n1 else n2)
    centre <- (if (small) n1 else n2) * (n + 1)
    at <- round(2 * (if (small) r1 else sum(r) - r1))
    exact <- min(1, sum(chances$p[abs(chances$value - centre) >= abs(at - centre)]))
    doubled <- min(1, 2 * min(sum(chances$p[chances$value <= at]), sum(chances$p[chances$value >= at])))
  }
  list(rank_sum_1 = r1, rank_sum_2 = sum(r) - r1, mean_rank_1 = r1 / n1, mean_rank_2 = (sum(r) - r1) / n2, u1 = u1, u2 = u2,
    u_min = min(u1, u2), z = num(z), p_asymptotic = num(2 * pnorm(-abs(z))), z_continuity = num(zc),
    p_asymptotic_continuity = num(min(1, 2 * pnorm(-abs(zc)))), p_exact = num(exact), p_exact_doubled = num(doubled),
    hodges_lehmann = median(outer(x, y, "-")), rank_biserial = (u1 - u2) / (n1 * n2))
}

independent <- function(input, exact_limit = 150) {
  x <- present(input$x)
  y <- present(input$y)
  a <- moments(x)
  b <- moments(y)
  n1 <- a$n
  n2 <- b$n
  diff <- moments(c(x, y))
  difference <- mean(x - diff$mean) - mean(y - diff$mean)
  none <- list(t = NULL, df = NULL, p = NULL, ci95_lower = NULL, ci95_upper = NULL)
  t_block <- function(se, df) {
    if (!is.finite(se) || se == 0) return(none)
    t <- difference / se
    half <- qt(.975, df) * se
    list(t = t, df = df, p = 2 * pt(-abs(t), df), ci95_lower = difference - half, ci95_upper = difference + half)
  }
  welch <- none
  student <- none
  d <- NA
  if (n1 > 1 && n2 > 1) {
    v1 <- a$var / n1
    v2 <- b$var / n2
    welch <- t_block(sqrt(v1 + v2), (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1)))
  }
  if (n1 + n2 > 2) {
    squares <- function(m) if (m$n > 1) (m$n - 1) * m$var else 0
    pooled <- (squares(a) + squares(b)) / (n1 + n2 - 2)
    student <- t_block(sqrt(pooled * (1 / n1 + 1 / n2)), n1 + n2 - 2)
    d <- if (pooled > 0) difference / sqrt(pooled) else NA
  }
  spread <- anova_of(list(abs(x - median(x)), abs(y - median(y))))
  list(n1 = n1, n2 = n2, mann_whitney = mann_whitney(x, y, exact_limit), t_welch = welch, t_student = student,
    brown_forsythe = list(f = spread$f, p = spread$p), cohen_d = num(d), hedges_g = num(d * hedges_j(n1 + n2 - 2)))
}

anova_of <- function(groups) {
  all <- unlist(groups)
  n <- length(all)
  k <- length(groups)
  base <- all[which.min(abs(all - median(all)))]
  scale <- max(abs(all - base))
  if (scale == 0) return(list(f = NULL, df1 = k - 1, df2 = n - k, p = NULL, eta_squared = NULL))
  g <- lapply(groups, function(x) (x - base) / scale)
  grand <- mean(unlist(g))
  between <- sum(lengths(g) * (vapply(g, mean, 0) - grand)^2)
  within <- sum(vapply(g, function(x) if (constant(x)) 0 else sum((x - mean(x))^2), 0))
  f <- if (within > 1e-20 && n > k && k > 1) (between / (k - 1)) / (within / (n - k)) else NA
  list(f = num(f), df1 = k - 1, df2 = n - k, p = num(pf(f, k - 1, n - k, lower.tail = FALSE)),
    eta_squared = num(between / (between + within)))
}

k_groups <- function(input) {
  groups <- lapply(input$groups, present)
  sizes <- lengths(groups)
  all <- unlist(groups)
  r <- rank(all)
  g <- factor(rep(seq_along(groups), sizes))
  n <- length(all)
  test <- if (constant(all)) list(statistic = NA, p.value = NA) else kruskal.test(all, g)
  list(n = as.list(sizes), mean_ranks = as.list(unname(tapply(r, g, mean))),
    kruskal_wallis = list(h = num(test$statistic), df = length(groups) - 1, p = num(test$p.value),
      epsilon_squared = num(test$statistic * (n + 1) / (n^2 - 1))),
    anova = anova_of(groups))
}

complete <- function(rows) {
  m <- do.call(rbind, rows)
  m[complete.cases(m), , drop = FALSE]
}

repeated <- function(input) {
  m <- complete(input$rows)
  n <- nrow(m)
  k <- ncol(m)
  ranks <- t(apply(m, 1, rank))
  differs <- any(apply(m, 1, function(row) any(row != row[1])))
  chi <- NA
  if (n > 1 && differs) chi <- unname(friedman.test(m)$statistic)
  list(n_complete = n, k = k, rank_sums = as.list(colSums(ranks)), mean_ranks = as.list(colMeans(ranks)),
    friedman = list(chi2 = num(chi), df = k - 1, p = num(pchisq(chi, k - 1, lower.tail = FALSE))), kendall_w = num(chi / (n * (k - 1))))
}

cochran_q <- function(input) {
  m <- complete(input$rows)
  k <- ncol(m)
  columns <- colSums(m)
  totals <- rowSums(m)
  divisor <- k * sum(totals) - sum(totals^2)
  q <- if (divisor == 0) NA else (k - 1) * (k * sum(columns^2) - sum(columns)^2) / divisor
  list(n_complete = nrow(m), k = k, successes = as.list(unname(columns)), q = num(q), df = k - 1, p = num(pchisq(q, k - 1, lower.tail = FALSE)))
}

paired_categorical <- function(input) {
  m <- do.call(rbind, input$table)
  n <- sum(m)
  k <- nrow(m)
  out <- list(n = n, k = k)
  if (k == 2) {
    b <- m[1, 2]
    c <- m[2, 1]
    s <- b + c
    smaller <- min(b, c)
    out$mcnemar <- list(b = b, c = c, p_exact = if (s == 0) 1 else binom.test(b, s)$p.value,
      p_mid = num(if (s == 0) NA else if (b == c) 1 - dbinom(b, s, .5) / 2 else 2 * pbinom(smaller, s, .5) - dbinom(smaller, s, .5)),
      chi2 = num((b - c)^2 / s), p_chi2 = num(pchisq((b - c)^2 / s, 1, lower.tail = FALSE)),
      chi2_continuity = num(max(0, abs(b - c) - 1)^2 / s), p_continuity = num(pchisq(max(0, abs(b - c) - 1)^2 / s, 1, lower.tail = FALSE)),
      odds_ratio = num(if (c == 0) NA else b / c))
  }
  moved <- m - diag(diag(m), k)
  c(out, homogeneity(m, n), if (k > 2 && sum(moved) > 0) list(bowker = bowker(m)))
}

homogeneity <- function(m, n) {
  none <- list(chi2 = NULL, df = NULL, p = NULL)
  used <- rowSums(m) + colSums(m) > 0
  u <- m[used, used, drop = FALSE]
  stuart <- none
  bhapkar <- none
  if (sum(u) - sum(diag(u)) > 0) {
    d <- (rowSums(u) - colSums(u))
    s <- diag(rowSums(u) + colSums(u)) - u - t(u)
    parts <- eigen(s, symmetric = TRUE)
    used <- parts$values > 1e-9 * max(parts$values)
    q <- sum((crossprod(parts$vectors[, used, drop = FALSE], d))^2 / parts$values[used])
    df <- sum(used)
    stuart <- list(chi2 = q, df = df, p = pchisq(q, df, lower.tail = FALSE))
    b <- if (abs(1 - q / n) > 1e-9) q / (1 - q / n) else NA
    if (is.finite(b)) bhapkar <- list(chi2 = b, df = df, p = pchisq(b, df, lower.tail = FALSE))
  }
  step <- outer(seq_len(nrow(m)), seq_len(nrow(m)), function(i, j) j - i)
  spread <- sum(m * step^2)
  z <- if (spread > 0) sum(m * step) / sqrt(spread) else NA
  list(stuart_maxwell = stuart, bhapkar = bhapkar, marginal_homogeneity_ordinal = list(z = num(z), p = num(2 * pnorm(-abs(z)))))
}

bowker <- function(m) {
  up <- m[upper.tri(m)]
  low <- t(m)[upper.tri(m)]
  used <- up + low > 0
  chi <- sum((up - low)[used]^2 / (up + low)[used])
  all <- length(up)
  list(chi2 = chi, df_all_pairs = all, df_nonzero_pairs = sum(used), p_all_pairs = pchisq(chi, all, lower.tail = FALSE),
    p_nonzero_pairs = pchisq(chi, sum(used), lower.tail = FALSE))
}

contingency <- function(input) {
  m <- do.call(rbind, input$table)
  n <- sum(m)
  expected <- outer(rowSums(m), colSums(m)) / n
  df <- (nrow(m) - 1) * (ncol(m) - 1)
  filled <- all(rowSums(m) > 0) && all(colSums(m) > 0)
  square <- nrow(m) == 2 && ncol(m) == 2
  chi <- NA
  yates <- NA
  g2 <- NA
  if (filled) {
    chi <- unname(suppressWarnings(chisq.test(m, correct = FALSE))$statistic)
    if (square) yates <- unname(suppressWarnings(chisq.test(m, correct = TRUE))$statistic)
    g2 <- 2 * sum(ifelse(m > 0, m * log1p((m - expected) / expected), 0) - (m - expected))
    if (g2 < 1e-12) g2 <- 0
  }
  upper <- function(x) num(pchisq(x, df, lower.tail = FALSE))
  fisher <- if (square) fisher.test(m) else fisher.test(m, workspace = 4e7)
  out <- list(n = n, expected_min = min(expected), expected_below_5 = sum(expected < 5), cells = length(m),
    chi_square = list(chi2 = num(chi), df = df, p = upper(chi)), chi_square_continuity = list(chi2 = num(yates), p = upper(yates)),
    likelihood_ratio = list(g2 = num(g2), p = upper(g2)), fisher_p = fisher$p.value,
    cramers_v = num(sqrt(chi / (n * (min(dim(m)) - 1)))))
  if (square) {
    other <- m[1, 2] * m[2, 1]
    out["odds_ratio_sample"] <- list(num(if (other == 0) NA else m[1, 1] * m[2, 2] / other))
    out["odds_ratio_conditional"] <- list(num(fisher$estimate))
  }
  out
}

correlation <- function(input) {
  keep <- !is.na(input$x) & !is.na(input$y)
  x <- input$x[keep]
  y <- input$y[keep]
  n <- length(x)
  flat <- n < 3 || constant(x) || constant(y)
  t_of <- function(r) if (flat || abs(r) == 1) NA else as.numeric(r) * sqrt((n - 2) / attr(r, "unexplained"))
  p_of <- function(r) if (flat) NA else if (abs(r) == 1) 0 else 2 * pt(-abs(t_of(r)), n - 2)
  r <- if (flat) NA else correlate(x, y)
  ci <- if (flat || n < 4) c(NA, NA) else if (abs(r) == 1) c(r, r) else tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(n - 3))
  rho <- if (flat) NA else correlate(rank(x), rank(y))
  ties <- anyDuplicated(x) > 0 || anyDuplicated(y) > 0
  exact <- if (flat || ties || n > 9) NA else cor.test(x, y, method = "spearman", exact = TRUE)$p.value
  critical <- if (n < 3) NA else qt(.975, n - 2) / sqrt(n - 2 + qt(.975, n - 2)^2)
  list(n = n, pearson = list(r = num(r), t = num(t_of(r)), p = num(p_of(r)), ci95_lower = num(ci[1]), ci95_upper = num(ci[2])),
    spearman = list(rho = num(rho), t = num(t_of(rho)), p_t = num(p_of(rho)), p_exact = num(exact)),
    kendall_tau_b = num(if (flat) NA else cor(x, y, method = "kendall")), r_critical_05 = num(critical))
}

alpha_of <- function(m) {
  k <- ncol(m)
  total <- rowSums(m)
  if (k < 2 || nrow(m) < 2 || constant(total)) return(NA)
  k / (k - 1) * (1 - sum(apply(m, 2, var)) / var(total))
}

items <- function(input) {
  m <- complete(input$rows)
  n <- nrow(m)
  k <- ncol(m)
  total <- rowSums(m)
  binary <- all(m == 0 | m == 1)
  p <- colMeans(m)
  sample_variance <- if (n > 1 && !constant(total)) var(total) else NA
  population <- sample_variance * (n - 1) / n
  kr20 <- function(v) if (binary && k > 1) k / (k - 1) * (1 - sum(p * (1 - p)) / v) else NA
  mt <- mean(total)
  kr21 <- if (binary && k > 1) k / (k - 1) * (1 - mt * (k - mt) / (k * population)) else NA
  r_of <- function(j, rest) {
    v <- if (rest) total - m[, j] else total
    if (n < 2 || constant(m[, j]) || constant(v)) NA else correlate(m[, j], v)
  }
  size <- max(1, floor(.27 * n + .5))
  by <- order(-total, seq_len(n))
  top <- by[seq_len(size)]
  bottom <- by[(n - size + 1):n]
  out <- list(n = n, k = k, cronbach_alpha = num(alpha_of(m)), kr20_population = num(kr20(population)), kr20_sample_total = num(kr20(sample_variance)),
    kr21_population = num(kr21), item_mean = as.list(unname(p)), item_total_r = each(sapply(seq_len(k), r_of, FALSE)),
    item_rest_r = each(sapply(seq_len(k), r_of, TRUE)),
    alpha_if_deleted = each(sapply(seq_len(k), function(j) alpha_of(m[, -j, drop = FALSE]))))
  if (!binary) return(out)
  c(out, list(group_size_27 = size, discrimination_d = each(colMeans(m[top, , drop = FALSE]) - colMeans(m[bottom, , drop = FALSE]))))
}

multiple_testing <- function(input) {
  p <- input$p
  list(holm = each(p.adjust(p, "holm")), bonferroni = each(p.adjust(p, "bonferroni")), benjamini_hochberg = each(p.adjust(p, "BH")))
}

pooling <- function(input) {
  suppressMessages(library(metafor))
  f <- do.call(rbind, lapply(input$programs, as.data.frame))
  s <- escalc("SMCR", m1i = mean_post, m2i = mean_pre, sd1i = sd_pre, ni = n, ri = r, data = f)
  d <- as.numeric(s$yi) * ifelse(f$direction == "turun", -1, 1)
  v <- as.numeric(s$vi)
  out <- list(d = as.list(d), variance = as.list(v))
  if (length(d) < 3) return(c(out, list(pooled = NULL)))
  m <- rma(d, v, method = "REML", test = "knha", control = list(maxiter = 10000, threshold = 1e-12, stepadj = .5))
  e <- predict(m)
  if (diff(range(d)) < 1e-12) m$zval <- NA
  c(out, list(pooled = as.numeric(m$beta), se = m$se, t = num(m$zval), df = length(d) - 1, p = num(m$pval), ci95_lower = m$ci.lb, ci95_upper = m$ci.ub,
    tau2 = if (m$tau2 < 1e-9) 0 else m$tau2, i2 = if (m$I2 < 1e-6) 0 else m$I2, q = m$QE, q_p = m$QEp, prediction_lower = e$pi.lb, prediction_upper = e$pi.ub,
    weights_percent = as.list(as.numeric(weights(m)))))
}
