/**
 * 爱心有奖 (R180): whoever told first of somebody who was then helped gets 200 yuan, once per incident
 * and once per person within the days of the preset. Verified, approved and paid by three different
 * people; a payment is a line that is never edited, only reversed by another.
 */
package org.nuandong.dispatch.reward;
