package org.nuandong.reporting.form;

import org.nuandong.reporting.platform.Label;

/**
 * 文字部分: words that go with a table, such as 存在问题.
 *
 * @param required not submitted without it
 */
public record FormText(String id, Label label, boolean required) {}
