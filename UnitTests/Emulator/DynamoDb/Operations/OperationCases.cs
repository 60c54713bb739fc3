using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.DynamoDb.Operations;

/// <summary>
/// Plays a file of cases: each request on a line, <c>Operation {input}</c>, and what it answers on the next, <c>⇶ {members}</c>
/// or <c>⇶ Code: message</c>. The members that are told must be there; <c>"$name"</c> takes a value for later requests.
/// </summary>
internal static class OperationCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "Emulator", "DynamoDb", "Operations");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.cases").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();

    public static void Play(string file, Dynamo dynamo)
    {
        var taken = new Dictionary<string, JsonNode?>();
        string? request = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file + ".cases")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != '⇶')
            {
                request = Replace(line, taken);
                continue;
            }

            var (answer, isFault) = Call(dynamo, request!);
            var expected = Replace(line[1..].TrimStart(), taken);
            if (isFault || expected[0] != '{')
            {
                answer.ShouldBe(expected, request);
            }
            else
            {
                Compare(JsonNode.Parse(expected), JsonNode.Parse(answer), taken, $"{request}\n{answer}");
            }
        }
    }

    private static (string Answer, bool IsFault) Call(Dynamo dynamo, string request)
    {
        var space = request.IndexOf(' ', StringComparison.Ordinal);
        try
        {
            var answer = dynamo.Call(request[..space], request[(space + 1)..]);
            return (answer.Length == 0 ? "{}" : answer, false);
        }
        catch (AwsException fault)
        {
            return (fault.Message.Length == 0 ? fault.Code : $"{fault.Code}: {fault.Message}", true);
        }
    }

    private static string Replace(string text, Dictionary<string, JsonNode?> taken) =>
        taken.Aggregate(text, (result, value) => result.Replace($"\"${value.Key}\"", value.Value!.ToJsonString(), StringComparison.Ordinal).Replace($"${value.Key}$", value.Value!.ToString(), StringComparison.Ordinal));

    private static void Compare(JsonNode? expected, JsonNode? actual, Dictionary<string, JsonNode?> taken, string context)
    {
        switch (expected)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    var isThere = actual is JsonObject && actual.AsObject().ContainsKey(name);
                    if (value is null)
                    {
                        isThere.ShouldBeFalse($"{name} should be absent\n{context}");
                        continue;
                    }

                    isThere.ShouldBeTrue($"{name} is missing\n{context}");
                    Compare(value, actual![name], taken, context);
                }

                break;
            case JsonArray elements:
                actual.ShouldBeOfType<JsonArray>(context).Count.ShouldBe(elements.Count, context);
                for (var index = 0; index < elements.Count; index++)
                {
                    Compare(elements[index], actual![index], taken, context);
                }

                break;
            case JsonValue value when value.ToString() is ['$', .. var name]:
                taken[name] = actual?.DeepClone();
                break;
            default:
                actual?.ToJsonString().ShouldBe(expected?.ToJsonString(), context);
                break;
        }
    }
}
