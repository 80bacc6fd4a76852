namespace Bot.Learning;

/// <summary>Fits the curve that turns margins into probabilities (Platt 1999), by gradient steps of a fixed number and size.</summary>
internal static class Sigmoid
{
    private const int Steps = 60;

    public static (float Slope, float Offset) Fit(double[] margins, bool[] positive)
    {
        var (slope, offset) = (2.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            // Newton's method on the two parameters, with a small ridge so that separable margins do not run away.
            double gradientSlope = 0.01 * slope, gradientOffset = 0, curveSlope = 0.01, curveOffset = 1e-6, curveBoth = 0;
            for (var i = 0; i < margins.Length; i++)
            {
                var probability = 1 / (1 + Math.Exp(-(slope * margins[i] + offset)));
                var error = probability - (positive[i] ? 1 : 0);
                var curve = probability * (1 - probability);
                gradientSlope += error * margins[i];
                gradientOffset += error;
                curveSlope += curve * margins[i] * margins[i];
                curveBoth += curve * margins[i];
                curveOffset += curve;
            }
            var determinant = curveSlope * curveOffset - curveBoth * curveBoth;
            if (determinant < 1e-12)
                break;
            slope -= Math.Clamp((curveOffset * gradientSlope - curveBoth * gradientOffset) / determinant, -1, 1);
            offset -= Math.Clamp((curveSlope * gradientOffset - curveBoth * gradientSlope) / determinant, -1, 1);
        }
        return ((float)slope, (float)offset);
    }
}
