namespace Learn.Numbers;

/// <summary>Solves a symmetric positive definite system, of which the upper half is given, by Cholesky's decomposition.</summary>
internal static class LinearSystem
{
    public static double[] Solve(double[,] upper, double[] right)
    {
        var size = right.Length;
        var lower = new double[size, size];
        for (var j = 0; j < size; j++)
            for (var i = j; i < size; i++)
            {
                var sum = upper[j, i];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[j, j];
            }
        var middle = new double[size];
        for (var i = 0; i < size; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
                sum -= lower[i, k] * middle[k];
            middle[i] = sum / lower[i, i];
        }
        var solution = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            var sum = middle[i];
            for (var k = i + 1; k < size; k++)
                sum -= lower[k, i] * solution[k];
            solution[i] = sum / lower[i, i];
        }
        return solution;
    }
}
