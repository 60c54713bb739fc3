using System.Globalization;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>minimum</c> with <c>exclusiveMinimum</c>.</summary>
internal sealed class MinimumRule(decimal minimum, bool exclusive) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && (number < minimum || (exclusive && number == minimum)))
        {
            errors.Add(number == minimum
                ? $"numeric instance is not strictly greater than the required minimum {Text(minimum)}"
                : $"numeric instance is lower than the required minimum (minimum: {Text(minimum)}, found: {value.GetRawText()})");
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>maximum</c> with <c>exclusiveMaximum</c>.</summary>
internal sealed class MaximumRule(decimal maximum, bool exclusive) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && (number > maximum || (exclusive && number == maximum)))
        {
            errors.Add(number == maximum
                ? $"numeric instance is not strictly lower than the required maximum {Text(maximum)}"
                : $"numeric instance is greater than the required maximum (maximum: {Text(maximum)}, found: {value.GetRawText()})");
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOfRule(decimal divisor) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number % divisor != 0)
        {
            errors.Add($"remainder of division is not zero ({value.GetRawText()} / {divisor.ToString(CultureInfo.InvariantCulture)})");
        }
    }
}
