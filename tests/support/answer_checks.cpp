#include "tests/support/answer_checks.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace support {

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool has(const seen_suggestion& suggestion, const std::string& action) {
    return std::any_of(suggestion.actions.begin(), suggestion.actions.end(),
                       [&](const std::string& one) { return one.starts_with(action); });
}

std::string listing(const seen_card& card) {
    std::string out;
    for (const seen_suggestion& suggestion : card.suggestions) {
        out += "\n    [" + suggestion.label + "]";
        for (const std::string& action : suggestion.actions) {
            out += "\n      " + action;
        }
    }
    return out;
}

/// Runs `judge` on the card when it is there; a missing card is itself a complaint.
template <class Judge>
answer_check on_card(std::string id, Judge judge) {
    return [id = std::move(id), judge = std::move(judge)](const seen_answer& answer) -> std::string {
        const seen_card* card = answer.card(id);
        return card == nullptr ? "no card " + id : judge(*card);
    };
}

template <class Judge>
answer_check on_factor(std::string id, Judge judge) {
    return [id = std::move(id), judge = std::move(judge)](const seen_answer& answer) -> std::string {
        const seen_factor* factor = answer.factor(id);
        return factor == nullptr ? "no factor " + id : judge(*factor);
    };
}

std::string complain_unless(bool fine, const std::string& complaint) { return fine ? std::string{} : complaint; }

bool any_suggestion(const seen_card& card, const std::string& action) {
    return std::any_of(card.suggestions.begin(), card.suggestions.end(),
                       [&](const seen_suggestion& one) { return has(one, action); });
}

bool is_drug_creation(const std::string& action) {
    return action.starts_with("create ") && !action.starts_with("create service");
}

}  // namespace

answer_check suggests(std::string card, std::string action) {
    return on_card(std::move(card), [action](const seen_card& one) {
        return complain_unless(any_suggestion(one, action), one.id + " does not suggest '" + action + "'" + listing(one));
    });
}

answer_check suggests_together(std::string card, std::vector<std::string> actions) {
    return on_card(std::move(card), [actions](const seen_card& one) {
        const bool found = std::any_of(one.suggestions.begin(), one.suggestions.end(), [&](const seen_suggestion& suggestion) {
            return std::all_of(actions.begin(), actions.end(),
                               [&](const std::string& action) { return has(suggestion, action); });
        });
        return complain_unless(
            found, one.id + " has no suggestion with all of the actions, first '" + actions.front() + "'" + listing(one));
    });
}

answer_check never_suggests(std::string card, std::string action) {
    return on_card(std::move(card), [action](const seen_card& one) {
        return complain_unless(!any_suggestion(one, action), one.id + " suggests '" + action + "'" + listing(one));
    });
}

answer_check creates_nothing(std::string card) {
    return on_card(std::move(card), [](const seen_card& one) {
        return complain_unless(!any_suggestion(one, "create "), one.id + " creates something" + listing(one));
    });
}

answer_check creates_no_drug(std::string card) {
    return on_card(std::move(card), [](const seen_card& one) {
        const bool found = std::any_of(one.suggestions.begin(), one.suggestions.end(), [](const seen_suggestion& suggestion) {
            return std::any_of(suggestion.actions.begin(), suggestion.actions.end(), is_drug_creation);
        });
        return complain_unless(!found, one.id + " creates a drug" + listing(one));
    });
}

answer_check recommends_nothing(std::string card) {
    return on_card(std::move(card), [](const seen_card& one) {
        const bool found = std::any_of(one.suggestions.begin(), one.suggestions.end(),
                                       [](const seen_suggestion& suggestion) { return suggestion.recommended; });
        return complain_unless(!found, one.id + " marks a suggestion as recommended" + listing(one));
    });
}

answer_check recommends(std::string card, std::string action) {
    return on_card(std::move(card), [action](const seen_card& one) {
        const auto count = std::count_if(one.suggestions.begin(), one.suggestions.end(),
                                         [](const seen_suggestion& suggestion) { return suggestion.recommended; });
        const bool found = std::any_of(one.suggestions.begin(), one.suggestions.end(), [&](const seen_suggestion& suggestion) {
            return suggestion.recommended && has(suggestion, action);
        });
        return complain_unless(found && count == 1, one.id + " does not recommend exactly '" + action + "'" + listing(one));
    });
}

answer_check detail_says(std::string card, std::string words) {
    return on_card(std::move(card), [words](const seen_card& one) {
        return complain_unless(lower(one.detail).find(lower(words)) != std::string::npos,
                               one.id + " detail lacks '" + words + "':\n" + one.detail);
    });
}

answer_check detail_never_says(std::string card, std::string words) {
    return on_card(std::move(card), [words](const seen_card& one) {
        return complain_unless(lower(one.detail).find(lower(words)) == std::string::npos,
                               one.id + " detail has '" + words + "':\n" + one.detail);
    });
}

answer_check summary_says(std::string card, std::string words) {
    return on_card(std::move(card), [words](const seen_card& one) {
        return complain_unless(lower(one.summary).find(lower(words)) != std::string::npos,
                               one.id + " summary lacks '" + words + "': " + one.summary);
    });
}

answer_check flagged(std::string factor, std::string flag) {
    return on_factor(std::move(factor), [flag](const seen_factor& one) {
        const bool found = std::find(one.flags.begin(), one.flags.end(), flag) != one.flags.end();
        return complain_unless(found, one.id + " is not flagged " + flag);
    });
}

answer_check has_reason(std::string factor) {
    return on_factor(std::move(factor), [](const seen_factor& one) {
        return complain_unless(!one.reason.empty(), one.id + " is unknown without a reason");
    });
}

answer_check reason_says(std::string factor, std::string words) {
    return on_factor(std::move(factor), [words](const seen_factor& one) {
        return complain_unless(lower(one.reason).find(lower(words)) != std::string::npos,
                               one.id + " reason lacks '" + words + "': " + one.reason);
    });
}

}  // namespace support
