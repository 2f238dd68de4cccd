/**
 * 汇总: the sum of what the units below handed in and had accepted (official) beside the sum from
 * facts (ours), cell by cell, with what is missing. Persons are recounted, never summed; averages
 * are reckoned anew. What a submitted report rests on is frozen with it. Rules: A26, B6, E7; R281.
 */
package org.nuandong.reporting.rollup;
