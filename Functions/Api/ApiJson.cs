using System.Text.Json.Serialization;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Issues.Create;
using CampusIssues.Functions.Issues.Follow;
using CampusIssues.Functions.Issues.List;
using CampusIssues.Functions.Issues.Open;
using CampusIssues.Functions.Issues.Update;
using CampusIssues.Functions.Staff;
using CampusIssues.Functions.Statistics;

namespace CampusIssues.Functions.Api;

/// <summary>Every body that the API writes, and the few texts that it reads back itself.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Catalogue))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(FollowedBody))]
[JsonSerializable(typeof(IssuePage))]
[JsonSerializable(typeof(IssueReported))]
[JsonSerializable(typeof(IssueView))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(OpenIssues))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(StatisticsBody))]
[JsonSerializable(typeof(StatusUpdated))]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(UpdatedBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
