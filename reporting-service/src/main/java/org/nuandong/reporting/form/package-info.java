/**
 * 表式: a table as a file (forms/*.yaml): rows and columns of indicators, what must add up, when it
 * is due, labels in both languages. A new one needs no Java. Rules: A26, B6, B7 of the domain
 * sheet. Doors: {@link org.nuandong.reporting.form.FormCatalog}, {@link
 * org.nuandong.reporting.form.SheetMaker}.
 */
package org.nuandong.reporting.form;
