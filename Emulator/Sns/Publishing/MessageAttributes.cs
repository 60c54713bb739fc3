using System.Globalization;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>What messages' attributes must be like (https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html).</summary>
internal static partial class MessageAttributes
{
    public static void Check(IReadOnlyDictionary<string, MessageAttributeValue> attributes)
    {
        foreach (var (name, attribute) in attributes)
        {
            CheckName(name);
            if (!Type().IsMatch(attribute.DataType))
            {
                throw SnsErrors.InvalidValue($"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.");
            }

            if (attribute.Value.Length == 0)
            {
                throw SnsErrors.InvalidValue($"The message attribute '{name}' must contain non-empty message attribute value for message attribute type '{attribute.DataType}'.");
            }

            if (attribute.DataType.StartsWith("Number", StringComparison.Ordinal) && !double.TryParse(attribute.Value, CultureInfo.InvariantCulture, out _))
            {
                throw SnsErrors.InvalidValue($"Could not cast message attribute '{name}' value to number.");
            }

            if (attribute.DataType.StartsWith("Binary", StringComparison.Ordinal) && !Convert.TryFromBase64String(attribute.Value, new byte[attribute.Value.Length], out _))
            {
                throw SnsErrors.InvalidValue($"The message attribute '{name}' must contain a base64-encoded value.");
            }
        }
    }

    private static void CheckName(string name)
    {
        if (name.Length is 0 or > 256)
        {
            throw SnsErrors.InvalidValue("Length of message attribute name must be less than 256 bytes.");
        }

        if (name[0] == '.')
        {
            throw SnsErrors.InvalidValue("Invalid message attribute name starting with character '.' was found.");
        }

        if (name[^1] == '.')
        {
            throw SnsErrors.InvalidValue("Invalid message attribute name ending with character '.' was found.");
        }

        if (name.FirstOrDefault(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_')) is var odd and not '\0')
        {
            throw SnsErrors.InvalidValue($"Invalid non-alphanumeric character '#x{(int)odd:X}' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.");
        }

        if (name.Contains("..", StringComparison.Ordinal))
        {
            throw SnsErrors.InvalidValue("Message attribute name can not have successive '.' character.");
        }
    }

    [GeneratedRegex(@"^(String|Number|Binary)(\..+)?\z")]
    private static partial Regex Type();
}
