/**
 * 加密文件: spreadsheets that came in or go out stand sealed, piece by piece, until their time of
 * keeping is over (C5). Door: {@link org.nuandong.files.sealed.SealedFiles}.
 */
package org.nuandong.files.sealed;
