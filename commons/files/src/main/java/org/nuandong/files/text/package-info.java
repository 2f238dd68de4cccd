/**
 * 表格文字: what a text looks like when it goes into a table that a spreadsheet program opens. Door:
 * {@link org.nuandong.files.text.SafeText}.
 */
package org.nuandong.files.text;
