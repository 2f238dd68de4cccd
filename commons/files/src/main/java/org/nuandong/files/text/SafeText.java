package org.nuandong.files.text;

/** 防公式注入: a text that a spreadsheet program would compute is marked as text. */
public final class SafeText {

    /** How the last line of our own CSV files begins. */
    public static final String WATERMARK = "# nuandong: ";

    private SafeText() {}

    /** As it may stand in a CSV file; reading takes the mark away again. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
