using System.Text;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary><c>Fn::Base64</c>: a text's UTF-8 in base64.</summary>
internal sealed class Base64Function : IIntrinsic
{
    public string Name => "Fn::Base64";

    public JsonNode? Evaluate(JsonNode? argument, Resolver resolver) =>
        JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(resolver.Text(argument, Name))));
}
