package org.nuandong.dispatch.supply;

/** So many pieces of one kind of goods (dictionary relief-item, R251). */
public record StockLine(String item, int quantity) {}
