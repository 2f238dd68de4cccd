/**
 * 三包责任 (R056): county leaders answer for townships, township cadres for villages, village cadres
 * for households. Posts are for places, tenures for who holds them; a household's chain is
 * answered, and what nobody answers for is shown.
 *
 * <p>Nothing calls in.
 */
package org.nuandong.beneficiary.responsibility;
