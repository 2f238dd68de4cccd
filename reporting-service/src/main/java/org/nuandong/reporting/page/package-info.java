/**
 * 大屏与报表页面: the wall of the duty room, the report page and the public summary. The pages are files
 * under META-INF/resources/page; they hold no figure and read the API with the reader's own token.
 */
package org.nuandong.reporting.page;
