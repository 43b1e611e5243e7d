# Makes the files of this folder: Rscript make.R FOLDER [SEED] [TIMES]; TIMES more than 1 makes a larger set.
options(scipen = 20, warn = 1)
source("definitions.R")
source("cases.R")
source("claims.R")

number <- function(x) if (!is.finite(x)) "null" else sprintf("%.15g", x)
json <- function(v) {
  if (is.null(v)) return("null")
  if (is.list(v)) {
    inner <- vapply(v, json, "")
    if (!is.null(names(v))) return(paste0("{", paste0('"', names(v), '":', inner, collapse = ","), "}"))
    return(paste0("[", paste(inner, collapse = ","), "]"))
  }
  atoms <- if (is.character(v)) paste0('"', v, '"') else if (is.logical(v) && !all(is.na(v))) tolower(as.character(v)) else vapply(as.numeric(v), number, "")
  if (length(v) == 1 && !isTRUE(attr(v, "array"))) atoms else paste0("[", paste(atoms, collapse = ","), "]")
}
arrays <- function(input) {
  for (key in intersect(names(input), c("x", "y", "pre", "post", "p"))) input[[key]] <- as.list(input[[key]])
  for (key in intersect(names(input), c("rows", "table", "groups"))) input[[key]] <- lapply(input[[key]], as.list)
  input
}
plain <- function(input) {
  for (key in intersect(names(input), c("x", "y", "pre", "post", "p"))) input[[key]] <- as.numeric(unlist(input[[key]]))
  for (key in intersect(names(input), c("rows", "table", "groups"))) input[[key]] <- lapply(input[[key]], function(r) as.numeric(unlist(r)))
  input
}

arguments <- commandArgs(TRUE)
folder <- arguments[1]
seed <- if (length(arguments) > 1) as.integer(arguments[2]) else 1
times <- if (length(arguments) > 2) as.integer(arguments[3]) else 1
families <- c("descriptive", "frequency", "proportion", "shapiro_wilk", "paired", "independent", "k_groups", "repeated", "cochran_q",
  "paired_categorical", "contingency", "correlation", "items", "multiple_testing", "pooling", "claims")
if (length(arguments) > 3) families <- arguments[-(1:3)]
for (family in families) {
  set.seed(seed)
  cases <- if (family == "claims") claims_all(times) else get(paste0(family, "_cases"))(times)
  lines <- character(0)
  for (i in seq_along(cases)) {
    one <- cases[[i]]
    if (is.null(one$expected)) {
      one$expected <- tryCatch(suppressWarnings(get(family)(plain(one$input))), error = function(e) { message(family, " ", i, " ", unlist(one$tags)[1], ": ", conditionMessage(e)); NULL })
      if (is.null(one$expected)) next
    }
    lines <- c(lines, json(list(id = sprintf("edges-%s-%03d", family, i), tags = one$tags, input = arrays(one$input), expected = one$expected)))
  }
  head <- sprintf('{"schema":"rekap-statistics-reference/1","family":"%s","set":"edges","r":"%s","packages":{"metafor":"%s"},"source":"definitions.R","cases":[',
    family, getRversion(), packageVersion("metafor"))
  writeLines(c(head, paste0(lines, c(rep(",", length(lines) - 1), "")), "]}"), file.path(folder, paste0(family, ".json")))
  message(family, " ", length(lines), " cases, ", file.size(file.path(folder, paste0(family, ".json"))) %/% 1024, " kB")
}
