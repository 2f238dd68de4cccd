/**
 * 表格: the official template (R007 附件3 录入或导入模板) as one description of columns that template, reader,
 * fault workbook and export share, and the reading of what offices really send: xlsx, CSV under any
 * name, UTF-8 or GB18030. A file is hostile until it is read: sizes are bounded, nothing in it is
 * run. Door: {@link org.nuandong.intake.sheet.Sheets}.
 */
package org.nuandong.intake.sheet;
