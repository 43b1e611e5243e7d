package id.rekap.model;

/** How much a finding weighs. */
public enum Severity {
  /** {@code galat}: the workbook is refused. */
  ERROR,
  /** {@code peringatan}: accepted, worth a look. */
  WARNING,
  /** {@code catatan}: good to know. */
  NOTE
}
