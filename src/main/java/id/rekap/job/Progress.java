package id.rekap.job;

/** Hears how far a run has come. */
public interface Progress {

  /** The parts of a run. */
  enum Stage {
    /** Workbooks are read. */
    INTAKE,
    /** Reports are made. */
    REPORTS
  }

  /** Nobody listens. */
  Progress NONE =
      new Progress() {
        @Override
        public void begun(final Stage stage, final int total) {}

        @Override
        public void advanced() {}
      };

  /**
   * A part begins.
   *
   * @param stage which one
   * @param total how many things it has to do
   */
  void begun(Stage stage, int total);

  /** One thing of the part that began last is done. */
  void advanced();
}
