/**
 * 电话回访 (R047): of those who were paid some are drawn by chance, street by street and project by
 * project, from a seed that is kept; they are called, what they say is written down, what is wrong
 * is followed until it is solved, and the whole is estimated with its margin. Visits come with the
 * same tables. Door for other features: none.
 */
package org.nuandong.beneficiary.callback;
