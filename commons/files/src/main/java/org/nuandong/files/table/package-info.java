/** 表: the rows of a long list on their way into a file, few of them in memory. */
package org.nuandong.files.table;
