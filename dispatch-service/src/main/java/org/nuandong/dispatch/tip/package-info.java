/**
 * 线索: each report that someone may need help, by telephone, from the public, from our own people or
 * a platform (R100–R103, R112, C3, C11, E1). None is lost and none is taken twice: what is answered
 * stands in the database, and the same call again finds the first. Several tips of one need are
 * brought together by a clerk's decision.
 */
package org.nuandong.dispatch.tip;
