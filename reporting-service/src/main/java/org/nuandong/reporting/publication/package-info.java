/**
 * 公开: what everybody may see of a region's winter so far (E7). Nothing is public until a bureau
 * leader switches it on, figure by figure; taken once a day, small counts hidden, answered from
 * memory.
 */
package org.nuandong.reporting.publication;
