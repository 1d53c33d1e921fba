/// How like its truth a synthetic picture is: PSNR, SSIM, UQI, VIF, MAE, RMSE.
///
/// Depends on: `volume`.
@NullMarked
package janus.metric;

import org.jspecify.annotations.NullMarked;
