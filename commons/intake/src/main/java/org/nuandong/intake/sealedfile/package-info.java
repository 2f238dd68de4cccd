/**
 * 加密文件: spreadsheets that came in or go out stand sealed, piece by piece, until their time of
 * keeping is over (C5). Door: {@link org.nuandong.intake.sealedfile.SealedFiles}.
 */
package org.nuandong.intake.sealedfile;
