using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Website;

/// <summary>What a website answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Location">Where it redirects to; null where it doesn't.</param>
/// <param name="Document">The object that is sent; null where there is none.</param>
/// <param name="Error">What went wrong; null where nothing did.</param>
/// <param name="DocumentError">Why the error document couldn't be sent; null where there is none, or it could.</param>
internal sealed record WebsiteAnswer(int Status, string? Location = null, StoredObject? Document = null, AwsException? Error = null, AwsException? DocumentError = null);
