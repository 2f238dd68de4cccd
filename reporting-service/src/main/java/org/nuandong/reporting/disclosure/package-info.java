/**
 * 小数抑制: counts so small that they could point at a person are not shown to the public, nor can they
 * be worked out from what is shown beside them (E7). Door: {@link
 * org.nuandong.reporting.disclosure.Disclosure}.
 */
package org.nuandong.reporting.disclosure;
