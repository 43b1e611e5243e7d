package id.rekap.intake;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What may be typed into a cell. Formulas are ours; nothing of an export ever becomes one.
 *
 * @param constraint the rule as the spreadsheet program knows it
 * @param title over the message
 * @param message what is said to somebody who types something else; empty where that is allowed
 * @param binding false where they may insist on it
 */
record Rule(DataValidationConstraint constraint, String title, String message, boolean binding) {

  /** The longest list of words that a spreadsheet program keeps in a rule. */
  static final int LONGEST = 255;

  static DataValidationConstraint words(final List<String> words) {
    final DataValidationConstraint made =
        new XSSFDataValidationConstraint(words.toArray(String[]::new));
    if (made.getFormula1().length() > LONGEST) {
      throw new IllegalArgumentException("List of words too long: " + words.size());
    }
    return made;
  }

  /** A list that a formula gives, such as a range of another sheet. */
  static DataValidationConstraint listed(final String formula) {
    return new XSSFDataValidationConstraint(ValidationType.LIST, formula);
  }

  /** Whatever makes a formula true; it is written for the first row. */
  static DataValidationConstraint when(final String formula) {
    return new XSSFDataValidationConstraint(ValidationType.FORMULA, formula);
  }

  static DataValidationConstraint between(final int type, final String from, final String to) {
    return new XSSFDataValidationConstraint(type, OperatorType.BETWEEN, from, to);
  }

  /** The same rule for somebody who may know better. */
  Rule asWarning() {
    return new Rule(constraint, title, message, false);
  }

  /** Puts the rule on cells of one column; rows from 0. */
  void on(final XSSFSheet sheet, final int first, final int last, final int column) {
    final XSSFDataValidation validation =
        (XSSFDataValidation)
            new XSSFDataValidationHelper(sheet)
                .createValidation(
                    constraint, new CellRangeAddressList(first, last, column, column));
    validation.setErrorStyle(binding ? ErrorStyle.STOP : ErrorStyle.WARNING);
    validation.setShowErrorBox(!message.isEmpty());
    validation.createErrorBox(title, message.isEmpty() ? title : message);
    validation.setEmptyCellAllowed(true);
    // POI shows the arrow of a list where it is said to suppress it, and the other way round.
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }
}
