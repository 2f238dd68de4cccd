/**
 * Many rows in one statement: each column is one array, which the statement unnests. What falls due
 * for thousands in one second is written so; a single row is a set of one.
 */
package org.nuandong.commons.rows;
