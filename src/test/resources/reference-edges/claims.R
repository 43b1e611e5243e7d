# Printed numbers and whether data can give them, by listing what data give; whole numbers below 2^53 throughout.

printed <- function(units, decimals) decimal(units, decimals)

grim <- function(units, decimals, n, step) {
  ten <- 10^decimals
  sums <- seq(0, floor((units + 2) / ten * n / step) + 1) * step
  top <- round(sums * ten * 4)
  half_up <- (2 * top + 4 * n) %/% (8 * n) == units
  cut <- top %/% (4 * n) == units
  list(consistent_half_up = any(half_up), consistent_truncated = any(cut), sums_half_up = as.list(sums[half_up]))
}

grim_cases <- function(k) {
  out <- list()
  for (i in seq_len(30 * k)) {
    n <- sample(c(1, 2, 3, 5, 6, 7, 12, 28, 30, 31, 99, 101, 250), 1)
    d <- sample(0:3, 1)
    step <- sample(c(.25, .5, 1, 2, 5, 10), 1)
    mean <- step * sample(0:(20 * n), 1) / n
    units <- max(1, switch(1 + i %% 4, floor(mean * 10^d + .5), floor(mean * 10^d), floor(mean * 10^d) + sample(-2:2, 1), sample(0:(50 * 10^d), 1)))
    truth <- grim(units, d, n, step)
    if (length(truth$sums_half_up) > 60) next
    out <- c(out, list(list(tags = tag("grim"), input = list(kind = "grim", mean = printed(units, d), n = n, step = step), expected = truth)))
  }
  out
}

# Every pair of sum and sum of squares that n whole numbers from 0 to range give, both ends among them.
reachable <- function(n, range) {
  if (range == 0) return(cbind(0, 0))
  pairs <- cbind(0, 0)
  for (i in seq_len(max(0, n - 2))) {
    more <- do.call(rbind, lapply(0:range, function(v) cbind(pairs[, 1] + v, pairs[, 2] + v^2)))
    pairs <- more[!duplicated(more[, 1] * 1e6 + more[, 2]), , drop = FALSE]
  }
  cbind(pairs[, 1] + range, pairs[, 2] + range^2)
}

sprite <- function(pairs, n, min, mean_units, sd_units, d) {
  ten <- 10^d
  sum <- pairs[, 1] + n * min
  near <- abs(2 * (sum * ten - mean_units * n)) <= n
  tie <- any(abs(2 * (sum * ten - mean_units * n)) == n)
  v <- 4 * ten^2 * (n * pairs[, 2] - pairs[, 1]^2)
  fits <- v >= n * (n - 1) * max(0, 2 * sd_units - 1)^2 & v <= n * (n - 1) * (2 * sd_units + 1)^2
  list(feasible = any(near & fits), tie = tie)
}

sprite_cases <- function(k) {
  out <- list()
  for (i in seq_len(40 * k)) {
    n <- sample(c(2, 3, 4, 5, 6, 8, 11, 15), 1)
    range <- sample(c(1, 2, 4, 5, 10), 1)
    min <- sample(c(0, 1, 5), 1)
    d <- sample(1:2, 1)
    pairs <- reachable(n, range)
    one <- pairs[sample(nrow(pairs), 1), ]
    mean_units <- floor((one[1] / n + min) * 10^d + .5) + any_of(0, 0, 0, 1)
    sd_units <- max(0, floor(sqrt((one[2] - one[1]^2 / n) / (n - 1)) * 10^d + .5) + any_of(0, 0, -1, 1, 2, -3, 5))
    truth <- sprite(pairs, n, min, mean_units, sd_units, d)
    if (truth$tie) next
    out <- c(out, list(list(tags = tag("sprite"), input = list(kind = "sprite", mean = printed(mean_units, d), sd = printed(sd_units, d), n = n, min = min, max = min + range),
      expected = list(feasible = truth$feasible))))
  }
  out
}

order_cases <- function(k) {
  out <- list()
  for (i in seq_len(15 * k)) {
    x <- sort(sample(0:100, 2))
    median <- any_of(x[1], x[2], round(mean(x)), x[1] - 1, x[2] + 1)
    mean <- if (median < x[1] || median > x[2]) round(mean(x)) else any_of(x[1], x[2], round(mean(x)), x[1] - 1, x[2] + 1)
    found <- c(if (median < x[1]) "median<min", if (median > x[2]) "median>max", if (mean < x[1]) "mean<min", if (mean > x[2]) "mean>max")
    out <- c(out, list(list(tags = tag("order"), input = list(kind = "order", min = x[1], median = median, max = x[2], mean = mean), expected = list(violations = as.list(found)))))
  }
  out
}

interval_cases <- function(k) {
  out <- list()
  for (i in seq_len(20 * k)) {
    n <- sample(c(2, 3, 5, 6, 30, 31, 200), 1)
    d <- sample(1:2, 1)
    mean <- round(runif(1, 20, 90), d)
    sd <- round(runif(1, .5, 15), d)
    limits <- mean + c(-1, 1) * qt(.975, n - 1) * sd / sqrt(n)
    slack <- 10^-d * (1.2 + .6 * qt(.975, n - 1) / sqrt(n))
    wrong <- i %% 2 == 0
    shown <- floor((limits + if (wrong) c(1, -1) * (slack + runif(1, .2, 2)) else 0) * 10^d + .5)
    if (any(shown < 0)) next
    out <- c(out, list(list(tags = tag("mean_ci"), input = list(kind = "mean_ci", mean = sprintf("%.*f", d, mean), sd = sprintf("%.*f", d, sd), n = n, ci_lower = printed(shown[1], d),
      ci_upper = printed(shown[2], d)), expected = list(recomputed_lower = limits[1], recomputed_upper = limits[2], consistent = !wrong))))
  }
  out
}

percent_cases <- function(k) {
  out <- list()
  for (i in seq_len(20 * k)) {
    total <- sample(c(1, 3, 6, 7, 8, 16, 30, 40, 200, 5000), 1)
    count <- sample(0:total, 1)
    d <- sample(0:3, 1)
    right <- (2 * count * 100 * 10^d + total) %/% (2 * total)
    shown <- max(0, right + any_of(0, 0, 1, -1, 5))
    out <- c(out, list(list(tags = tag("percent"), input = list(kind = "percent", count = count, total = total, percent = printed(shown, d)),
      expected = list(expected = printed(right, d), consistent = shown == right))))
  }
  out
}

smallest_p_cases <- function(k) lapply(c(1, 3, 6, 7, 10, 11, 30, 49, 50, 51, 199, 200, 201, 500), function(n) {
  z <- n * (n + 1) / 4 / sqrt(n * (n + 1) * (2 * n + 1) / 24)
  list(tags = tag("wilcoxon_min_p"), input = list(kind = "wilcoxon_min_p", n = n),
    expected = list(exact_min = min(1, 2^(1 - n)), asymptotic_min_no_ties = 2 * pnorm(-z), asymptotic_min_all_tied = 2 * pnorm(-sqrt(n))))
})

largest_sd_cases <- function(k) lapply(seq_len(10 * k), function(i) {
  n <- sample(c(2, 3, 5, 6, 30, 200), 1)
  ends <- sort(sample(0:100, 2))
  mean <- switch(1 + i %% 4, ends[1], ends[2], mean(ends), round(runif(1, ends[1], ends[2]), 2))
  list(tags = tag("max_sd"), input = list(kind = "max_sd", n = n, min = ends[1], max = ends[2], mean = mean),
    expected = list(max_sd = sqrt((mean - ends[1]) * (ends[2] - mean) * n / (n - 1))))
})

claims_all <- function(k) c(grim_cases(k), sprite_cases(k), order_cases(k), interval_cases(k), percent_cases(k), smallest_p_cases(k), largest_sd_cases(k))
