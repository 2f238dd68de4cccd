/**
 * 代码表: code lists are data. A request's code is checked against the list in force; a list is
 * answered with labels in both languages. Door: {@link
 * org.nuandong.commons.dictionary.Dictionaries}.
 */
package org.nuandong.commons.dictionary;
