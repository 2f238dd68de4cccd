/**
 * 取暖保障 (R080 to R085): how each household heats, with its history; how much fuel it needs by a rule
 * of the place and how much it has; contracts and what they delivered (绿色通道); complaints with their
 * times; emergency coal points with their stock, opened when the heating plan is. Subsidies are
 * paid by a project, which the household's heating names: there is no second way to pay. Door for
 * other features: none.
 */
package org.nuandong.beneficiary.heating;
