using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>The rules of one parameter.</summary>
internal static class ParameterRules
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public static void Check(TemplateParameter parameter, string value)
    {
        if (parameter.Type is "Number" or "List<Number>")
        {
            foreach (var number in parameter.Type == "Number" ? [value] : value.Split(','))
            {
                CheckNumber(parameter, number.Trim());
            }
        }

        if (parameter.AllowedValues is { } allowed)
        {
            var values = parameter.Type is "CommaDelimitedList" or "List<Number>" ? value.Split(',').Select(item => item.Trim()) : [value];
            Demand(parameter, values.All(allowed.Contains), "must be one of AllowedValues");
        }

        Demand(parameter, !(value.Length < parameter.MinLength), $"must contain at least {parameter.MinLength} characters");
        Demand(parameter, !(value.Length > parameter.MaxLength), $"must contain at most {parameter.MaxLength} characters");
        Demand(parameter, parameter.AllowedPattern is null || Matches(value, parameter.AllowedPattern), $"must match pattern {parameter.AllowedPattern}");
    }

    private static void CheckNumber(TemplateParameter parameter, string text)
    {
        Demand(parameter, double.TryParse(text, CultureInfo.InvariantCulture, out var number), "must be a number");
        Demand(parameter, !(number < parameter.MinValue), $"must be a number not less than {parameter.MinValue}");
        Demand(parameter, !(number > parameter.MaxValue), $"must be a number not greater than {parameter.MaxValue}");
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (ArgumentException)
        {
            throw CloudFormationErrors.TemplateFormat($"Invalid regular expression: {pattern}");
        }
    }

    private static void Demand(TemplateParameter parameter, bool holds, string rule)
    {
        if (!holds)
        {
            throw CloudFormationErrors.Validation(parameter.ConstraintDescription is { } description
                ? $"Parameter {parameter.Name} failed to satisfy constraint: {description}"
                : $"Parameter '{parameter.Name}' {rule}");
        }
    }
}
