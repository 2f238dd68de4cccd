/**
 * 报表: a form for a unit and a period (E7): drafted from the facts, moving with them while it is a
 * draft, reviewed by another person, submitted and frozen with a hash, returned or accepted; a new
 * draft is a numbered revision and the old one stays. Rules: A26, B6, C12; R281.
 */
package org.nuandong.reporting.report;
