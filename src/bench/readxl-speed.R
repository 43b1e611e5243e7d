# Prints what R's readxl takes to read every sheet of one workbook, or of all workbooks of a folder, into data frames: CPU seconds
# (user and system) of the process from its start, of them those for the start of R and its library, and peak memory. Run by
# src/bench/intake-speed.
suppressMessages(library(readxl))
started <- proc.time()
from <- commandArgs(trailingOnly = TRUE)[1]
files <- if (dir.exists(from)) sort(list.files(from, full.names = TRUE)) else from
rows <- 0
for (file in files) {
  for (sheet in excel_sheets(file)) {
    rows <- rows + nrow(suppressMessages(read_excel(file, sheet = sheet)))
  }
}
status <- readLines("/proc/self/status")
peak <- as.numeric(gsub("\\D", "", grep("^VmHWM:", status, value = TRUE)))
cat(sprintf("readxl %3d workbooks: %6.2f CPU s (start %.2f), peak memory %4.0f MiB (%.0f rows)\n",
  length(files), sum(proc.time()[1:2]), sum(started[1:2]), peak / 1024, rows))
