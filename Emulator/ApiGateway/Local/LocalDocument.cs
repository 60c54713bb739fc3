using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.ApiGateway.OpenApi;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Local;

/// <summary>
/// The OpenAPI document of the AppHost's API. <c>${Name}</c> in it is an environment variable, <c>${AWS::Region}</c> and its like
/// are what the emulator has; the extension <c>x-stage-method-settings</c>, which AWS ignores, has the stage's method settings in
/// the form of <c>GetStage</c>.
/// </summary>
internal static partial class LocalDocument
{
    private const string SettingsExtension = "x-stage-method-settings";

    /// <summary>Reads a document into a definition and a stage; throws <see cref="InvalidDataException"/> where it can't be used.</summary>
    public static void Read(string file, IReadOnlyDictionary<string, string> environment, ApiDefinition definition, Stage stage)
    {
        try
        {
            var text = Placeholder().Replace(File.ReadAllText(file), match => Value(match.Groups[1].Value, environment) ?? match.Value);
            var document = OpenApiImport.Parse(Encoding.UTF8.GetBytes(text));
            OpenApiImport.Into(definition, document);
            foreach (var (key, setting) in document[SettingsExtension] as JsonObject ?? [])
            {
                stage.MethodSettings[key] = setting.Deserialize(ApiGatewayJson.Default.MethodSetting)!;
            }
        }
        catch (Exception broken) when (broken is OpenApiException or JsonException or IOException)
        {
            throw new InvalidDataException($"{file} can't be served: {broken.Message}", broken);
        }
    }

    private static string? Value(string name, IReadOnlyDictionary<string, string> environment) => name switch
    {
        "AWS::Region" => "us-east-1",
        "AWS::AccountId" => Caller.DefaultAccountId,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        _ => environment.GetValueOrDefault(name),
    };

    [GeneratedRegex(@"\$\{(AWS::[A-Za-z]+|[A-Za-z][A-Za-z0-9_]*)\}")]
    private static partial Regex Placeholder();
}
